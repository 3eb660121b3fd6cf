package dev.solo5.elf;

import java.util.List;

/**
 * What a tender must do to load a unikernel: copy each segment's content, zero the rest of the
 * segment, protect its pages.
 *
 * @param entry the address of the first instruction, inside of guest memory
 * @param imageEnd the end of the last segment, exclusive; 0 without segments. A segment without
 *     content in the file does not count.
 * @param segments in ascending order, not sharing pages
 */
public record LoadPlan(long entry, long imageEnd, List<LoadSegment> segments) {

  /** Copies the list. */
  public LoadPlan {
    segments = List.copyOf(segments);
  }
}
