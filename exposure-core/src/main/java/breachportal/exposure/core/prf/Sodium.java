package breachportal.exposure.core.prf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// The libsodium that lazysodium-java carries, called without JNA.
///
/// The functions are linked as critical ones with access to heap segments: they run for tens of
/// microseconds, never call back, and so read and write Java arrays in place, without a copy.
/// Restricted methods: calling libsodium is what this class is for.
@SuppressWarnings("restricted")
final class Sodium {

  private static final String LIBRARY = "/linux64/libsodium.so";
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = load();
  private static final MethodHandle ALLOCATE =
      LINKER.downcallHandle(
          SYMBOLS.findOrThrow("sodium_malloc"),
          FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
  private static final MethodHandle READ_ONLY =
      LINKER.downcallHandle(
          SYMBOLS.findOrThrow("sodium_mprotect_readonly"),
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private Sodium() {}

  /// @param name a function of libsodium which returns `int`
  /// @param arguments how many pointers it takes
  static MethodHandle function(String name, int arguments) {
    MemoryLayout[] pointers = new MemoryLayout[arguments];
    Arrays.fill(pointers, ValueLayout.ADDRESS);
    return LINKER.downcallHandle(
        SYMBOLS.findOrThrow(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, pointers),
        Linker.Option.critical(true));
  }

  /// @param name a function of libsodium which returns nothing
  /// @param arguments how many pointers it takes
  static MethodHandle procedure(String name, int arguments) {
    MemoryLayout[] pointers = new MemoryLayout[arguments];
    Arrays.fill(pointers, ValueLayout.ADDRESS);
    return LINKER.downcallHandle(
        SYMBOLS.findOrThrow(name),
        FunctionDescriptor.ofVoid(pointers),
        Linker.Option.critical(true));
  }

  /// Memory for a secret, from `sodium_malloc`: locked, left out of core dumps, between guard
  /// pages. It is never given back.
  ///
  /// @param bytes how many
  static MemorySegment secret(int bytes) {
    try {
      return ((MemorySegment) ALLOCATE.invokeExact((long) bytes)).reinterpret(bytes);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param secret what [#secret] gave; nobody can write to it any more
  static void seal(MemorySegment secret) {
    try {
      if ((int) READ_ONLY.invokeExact(secret) != 0) {
        throw new IllegalStateException("the memory of a secret can't be sealed");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static SymbolLookup load() {
    try (InputStream library = Sodium.class.getResourceAsStream(LIBRARY)) {
      if (library == null) {
        throw new IllegalStateException("libsodium is not on the class path");
      }
      Path file = Files.createTempFile("libsodium", ".so");
      try {
        Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        SymbolLookup symbols = SymbolLookup.libraryLookup(file, Arena.global());
        initialise(symbols);
        return symbols;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void initialise(SymbolLookup symbols) {
    MethodHandle init =
        LINKER.downcallHandle(
            symbols.findOrThrow("sodium_init"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
    try {
      if ((int) init.invokeExact() < 0) {
        throw new IllegalStateException("libsodium does not start");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
