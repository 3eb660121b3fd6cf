/*
 * The floor under booting an spt guest: start a process that leaves at once, and wait for it.
 *
 * usage: floor_spawn            for each line read: one round, and a line with its nanoseconds
 *
 * The child is this program itself, called with the single argument "leave".
 */
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now_nanos(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int main(int argc, char **argv)
{
    char self[] = "/proc/self/exe", leave[] = "leave";
    char *child_argv[] = {self, leave, NULL};
    char *child_env[] = {NULL};

    if (argc == 2 && strcmp(argv[1], leave) == 0)
        _exit(0);
    if (argc != 1) {
        fprintf(stderr, "usage: floor_spawn\n");
        return 2;
    }
    while (getchar() != EOF) {
        long long start = now_nanos();
        pid_t child;
        int status;

        if (posix_spawn(&child, self, NULL, NULL, child_argv, child_env) != 0 || waitpid(child, &status, 0) != child ||
            status != 0) {
            perror("floor_spawn");
            return 1;
        }
        printf("%lld\n", now_nanos() - start);
        fflush(stdout);
    }
    return 0;
}
