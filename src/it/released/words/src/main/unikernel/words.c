#include <words/words.h>

const char words_greeting[26] = "Greetings from a release\n";
