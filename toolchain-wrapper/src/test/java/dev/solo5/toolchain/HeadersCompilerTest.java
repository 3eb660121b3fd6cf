package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers a unikernel finds: those of freestanding C and Solo5's, none of the host's. */
final class HeadersCompilerTest {
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
