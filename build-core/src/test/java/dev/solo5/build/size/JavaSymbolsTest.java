package dev.solo5.build.size;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSymbolsTest {
  @TempDir private Path directory;

  @Test
  void belongToTheClassWhoseSourceDefinesThem() throws Exception {
    Path source = directory.resolve("org/example/Main.c");
    Files.createDirectories(source.resolveSibling("."));
    Files.writeString(
        source,
        """
        #include "Main.h"
        extern int32_t meth_oe_Other_twice(int32_t);
        int32_t sfld_oe_Main_count;
        void* sfld_oe_Main_name = NULL;
        static int16_t fields_oe_Main[3] = {
        INT16_C(2), (int16_t) 3
        };
        void meth_oe_Main_main(TeaVM_Array* teavm_local_1) {
            int32_t teavm_local_2;
        #line 8 "org/example/Main.java"
            teavm_local_2 = meth_oe_Other_twice(1);
        }
        void* meth_oe_Main_text(void* teavm_this_) {
        }
        alignas(8) oe_Main_VT oe_Main_Cls = {
        };
        """);
    String name = "org.example.Main";
    assertEquals(
        Map.of(
            "sfld_oe_Main_count", name,
            "sfld_oe_Main_name", name,
            "fields_oe_Main", name,
            "meth_oe_Main_main", name,
            "meth_oe_Main_text", name,
            "oe_Main_Cls", name),
        JavaSymbols.in(directory).classes());
  }
}
