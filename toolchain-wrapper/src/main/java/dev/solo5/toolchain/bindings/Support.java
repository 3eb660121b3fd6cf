package dev.solo5.toolchain.bindings;

import java.nio.file.Path;

/**
 * What programs get beside the bindings when they need it; the same for all targets.
 *
 * @param constructors an object that runs the constructors of globals before {@code
 *     solo5_app_main}, which has to be wrapped for it
 * @param cxx an archive of what compiled C++ calls by itself
 */
public record Support(Path constructors, Path cxx) {}
