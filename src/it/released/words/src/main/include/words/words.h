#ifndef WORDS_H
#define WORDS_H

/* What a greeter says. */
extern const char words_greeting[26];

#endif
