package breachportal.bench.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// The library whose bare operations the services are measured against, linked as they link it.
@SuppressWarnings("restricted") // Calling libsodium is what this class is for.
final class Libsodium {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = load();

  private Libsodium() {}

  /// @param name a function of libsodium which returns `int`
  /// @param arguments how many pointers it takes, to memory of Java's heap or outside of it
  static MethodHandle function(String name, int arguments) {
    MemoryLayout[] pointers = new MemoryLayout[arguments];
    Arrays.fill(pointers, ValueLayout.ADDRESS);
    return LINKER.downcallHandle(
        SYMBOLS.findOrThrow(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, pointers),
        Linker.Option.critical(true));
  }

  private static SymbolLookup load() {
    try (InputStream library = Libsodium.class.getResourceAsStream("/linux64/libsodium.so")) {
      if (library == null) {
        throw new IllegalStateException("libsodium is not on the class path");
      }
      Path file = Files.createTempFile("libsodium", ".so");
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
      SymbolLookup symbols = SymbolLookup.libraryLookup(file, Arena.global());
      Files.delete(file);
      return symbols;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
