/*
 * yield.h - waiting on the tender's epoll set.
 */
#ifndef SPT_YIELD_H
#define SPT_YIELD_H

/* Takes the descriptors of the epoll set and of the timer in it. */
void yield_init(int epoll_descriptor, int timer_descriptor);

#endif
