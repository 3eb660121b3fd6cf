#include <greeter/greet.h>
#include <solo5.h>
#include <words/words.h>

void greet(void)
{
    solo5_console_write(words_greeting, sizeof words_greeting - 1);
}
