package dev.palimpsest.app;

import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TrunkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads trunks: the shipped one, or what a tenant's file makes of it. */
public final class TrunkFile {
  private TrunkFile() {}

  /**
   * @throws UserException if the file cannot be read or holds a mistake, with its line
   */
  public static Trunk read(Optional<Path> file) {
    try {
      Trunk shipped = shipped();
      return file.isPresent() ? shipped.extendedBy(Files.readAllLines(file.get())) : shipped;
    } catch (IOException e) {
      throw new UserException(
          "cannot read the trunk " + file.orElseThrow() + ": check that it exists and is UTF-8", e);
    } catch (TrunkException e) {
      throw new UserException(file.map(path -> path + ": ").orElse("") + e.getMessage(), e);
    }
  }

  private static Trunk shipped() {
    try (InputStream in = Trunk.class.getResourceAsStream("/dev/palimpsest/trunk.tsv")) {
      return Trunk.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
