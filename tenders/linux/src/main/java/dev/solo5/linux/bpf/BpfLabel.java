package dev.solo5.linux.bpf;

/** A place in a program under construction; two labels of the same name are different places. */
public final class BpfLabel {
  private final String name;

  /**
   * @param name for messages only
   */
  public BpfLabel(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
