package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Path;

/** A symbolic link that leads to a directory that it is in itself, so that a walk would not end. */
public final class LinkLoop extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path link;
  private final transient Path target;

  LinkLoop(Path link, Path target) {
    super(link + ": a symbolic link to " + target + ", which contains it");
    this.link = link;
    this.target = target;
  }

  /** The link. */
  public Path link() {
    return link;
  }

  /** What it says. */
  public Path target() {
    return target;
  }
}
