package breachportal.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The elements of one XML file of a workbook, read forwards. Nothing outside of it is ever
/// fetched, and no entity is known but the five of XML. Not thread-safe.
final class Xml {

  /// The most of a cell's text that is kept: more than any that is looked into.
  private static final int KEPT = 8_192;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  /// @param bytes UTF-8, which is what workbooks are written in
  Xml(InputStream bytes) throws IOException {
    try {
      reader = FACTORY.createXMLStreamReader(new InputStreamReader(new XmlGuard(bytes), UTF_8));
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /// @return whether there is a further event
  boolean next() throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      reader.next();
      return true;
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /// @return the value of an attribute, or nothing
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /// Adds the text of this event, if it has any.
  void text(StringBuilder text) {
    if (reader.isCharacters()) {
      int room = Math.min(reader.getTextLength(), KEPT - text.length());
      text.append(reader.getTextCharacters(), reader.getTextStart(), Math.max(0, room));
    }
  }

  /// A fault of the file can come wrapped in one of the parser.
  private static UnusableFile fault(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableFile known) {
        return known;
      }
    }
    Throwable nested = e.getNestedException();
    return nested instanceof UnusableFile known ? known : new UnusableFile(FileFault.DAMAGED);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }
}
