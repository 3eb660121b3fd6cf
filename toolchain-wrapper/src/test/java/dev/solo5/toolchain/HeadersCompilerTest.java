package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Machine;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.LinkFailed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers a unikernel finds: those of freestanding C and Solo5's, none of the host's. */
final class HeadersCompilerTest {
  private static final List<String> INTRINSICS =
      List.of(
          "mmintrin.h",
          "xmmintrin.h",
          "emmintrin.h",
          "pmmintrin.h",
          "tmmintrin.h",
          "smmintrin.h",
          "nmmintrin.h",
          "wmmintrin.h",
          "ammintrin.h",
          "immintrin.h",
          "x86intrin.h",
          "mm_malloc.h",
          "cpuid.h");

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void freestandingHeadersAreThere(String compiler) throws Exception {
    Project project = Project.in(temporary, compiler).write("src/main.c", Project.HELLO);
    project.write(
        "src/headers.c",
        """
        #include <solo5.h>
        #include <cpuid.h>
        #include <float.h>
        #include <iso646.h>
        #include <limits.h>
        #include <stdalign.h>
        #include <stdarg.h>
        #include <stdatomic.h>
        #include <stdbool.h>
        #include <stddef.h>
        #include <stdint.h>
        #include <stdnoreturn.h>
        #include <unwind.h>
        _Static_assert(INT_MAX == 0x7fffffff && CHAR_BIT == 8, "limits.h");
        _Static_assert(LLONG_MAX == INT64_MAX, "limits.h, C99");
        _Static_assert(__STDC_HOSTED__ == 0, "freestanding");
        """);
    assertEquals(2, project.build().compiled());
  }

  /** Each by itself: what one includes must not help the next. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void headersOfVectorInstructionsAreThere(String compiler) throws Exception {
    Project project = Project.in(temporary, compiler).write("src/main.c", Project.HELLO);
    if (project.toolchain.compiler().architecture() == Machine.X86_64) {
      for (String header : INTRINSICS) {
        project.write("src/" + header + ".c", "#include <" + header + ">\n");
        project.write("src/" + header + ".cc", "#include <" + header + ">\n");
      }
      project.write(
          "src/sum.c",
          """
          #include <immintrin.h>
          int sum(__m128i a)
          {
              return _mm_cvtsi128_si32(_mm_add_epi32(a, _mm_set1_epi32(2)));
          }
          """);
      assertEquals(2 + 2 * INTRINSICS.size(), project.build().compiled());
    } else {
      project.write("src/neon.c", "#include <arm_neon.h>\n");
      assertEquals(2, project.build().compiled());
    }
  }

  /** Who brings a C library has what the compiler declares for it. */
  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void allocationOfVectorsIsThereWithACLibrary(String compiler) throws Exception {
    Project project = Project.in(temporary, compiler).write("src/main.c", Project.HELLO);
    if (project.toolchain.compiler().architecture() == Machine.X86_64) {
      project.compile = project.compile.withIncludeDirectories(List.of(project.path("libc")));
      String memory = "#include <stddef.h>\nvoid *malloc(size_t n);\nvoid free(void *p);\n";
      project.write("libc/stdlib.h", memory).write("libc/malloc.h", memory);
      project.write("libc/errno.h", "#define EINVAL 22\n#define errno (*(int *)0)\n");
      project.write(
          "src/m.c", "#include <mm_malloc.h>\nvoid *f(void) { return _mm_malloc(64, 64); }\n");
      // Only the functions of the C library are missing.
      var thrown = assertThrows(ToolchainException.class, project::build);
      assertInstanceOf(LinkFailed.class, thrown.problem());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void ownHeaderDirectoriesComeFirst(String compiler) throws Exception {
    Project project = Project.in(temporary, compiler).write("src/main.c", Project.HELLO);
    project.compile = project.compile.withIncludeDirectories(List.of(project.path("libc")));
    project.write("libc/limits.h", "#define OWN_LIMITS 1\n");
    project.write("src/l.c", "#include <limits.h>\nint own = OWN_LIMITS;\n");
    assertEquals(2, project.build().compiled());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void headersOfTheHostAreNot(String compiler) throws Exception {
    Project project = Project.in(temporary, compiler).write("src/main.c", Project.HELLO);
    for (String header : new String[] {"stdio.h", "stdlib.h", "string.h", "unistd.h"}) {
      project.write("src/host.c", "#include <" + header + ">\n");
      var thrown = assertThrows(ToolchainException.class, project::build, header);
      assertInstanceOf(CompileFailed.class, thrown.problem());
    }
  }
}
