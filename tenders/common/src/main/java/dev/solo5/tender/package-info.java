/**
 * What both tenders share: the command line and the launch API in front, the unikernel and its
 * devices behind them, and the one door to guest memory. Begin with {@link dev.solo5.tender.Launch}
 * and {@link dev.solo5.tender.Setup}.
 */
@NullMarked
package dev.solo5.tender;

import org.jspecify.annotations.NullMarked;
