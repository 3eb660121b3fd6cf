#ifndef GREET_H
#define GREET_H

/* Says hello. */
void greet(void);

#endif
