package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data folder of one stack: usable, and used by nobody else while this is open. */
final class DataFolder implements AutoCloseable {

  private static final long NEEDED_BYTES = 512L << 20;

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Creates the folder where needed and takes it for this process.
   *
   * @throws LocalStackException if it is not writable, full, or in use
   */
  static DataFolder open(Path path) {
    FileChannel channel = openLockFile(path);
    DataFolder folder = new DataFolder(path, channel);
    try {
      folder.requireFree();
      folder.requireSpace();
      return folder;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static FileChannel openLockFile(Path path) {
    try {
      Files.createDirectories(path.resolve("logs"));
      return FileChannel.open(
          path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new LocalStackException(
          "The data folder " + path + " is not writable: change its permissions or choose another.",
          e);
    }
  }

  private void requireFree() {
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(lockFile.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    } catch (IOException e) {
      throw new LocalStackException("The data folder " + path + " cannot be locked: " + e, e);
    }
    Optional<RunFile> running = RunFile.read(path).filter(RunFile::alive);
    if (lock.isEmpty() || running.isPresent()) {
      String processes =
          running.map(DataFolder::describe).map(text -> " (" + text + ")").orElse("");
      throw new LocalStackException(
          "A stack already runs on "
              + path
              + processes
              + ": use it, stop it with `palimpsest down --data "
              + path
              + "`, or choose another folder.");
    }
  }

  private static String describe(RunFile running) {
    return running.processes().stream()
        .filter(entry -> entry.process().alive())
        .map(entry -> entry.name() + " " + entry.process().number())
        .collect(Collectors.joining(", "));
  }

  private void requireSpace() {
    try {
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new LocalStackException(
            "The disk of "
                + path
                + " has only "
                + (free >> 20)
                + " MB left: free at least "
                + (NEEDED_BYTES >> 20)
                + " MB or choose another folder.");
      }
    } catch (IOException e) {
      throw new LocalStackException("The disk of " + path + " does not answer: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new LocalStackException("The lock of " + path + " cannot be released: " + e, e);
    }
  }
}
