package dev.mooring.processor.skeleton;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Skeletons of earlier compiles that say more than declarations do. Of a class that is not compiled
 * in this run there is no source to read, and a part must come to the same schema as the whole.
 */
public interface SkeletonMemory {
  /** Remembers nothing. */
  SkeletonMemory NONE =
      new SkeletonMemory() {
        @Override
        public byte @Nullable [] recall(String binaryName) {
          return null;
        }

        @Override
        public void keep(String binaryName, @Nullable URI source, byte[] skeleton) {}
      };

  /** The skeleton as it was made of the source that is still there, or {@code null}. */
  byte @Nullable [] recall(String binaryName);

  /**
   * Keeps what a source told in this run.
   *
   * @param source where it is; {@code null} if that is not known
   */
  void keep(String binaryName, @Nullable URI source, byte[] skeleton);
}
