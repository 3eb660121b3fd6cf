/*
 * with-descriptor TAP NUMBER PROGRAM ... - opens a tap interface as the descriptor of this number,
 * then becomes the program.
 */
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 4 || strlen(argv[1]) >= IFNAMSIZ) {
        fprintf(stderr, "usage: %s TAP NUMBER PROGRAM ...\n", argv[0]);
        return 2;
    }
    struct ifreq request = {.ifr_flags = IFF_TAP | IFF_NO_PI};
    strcpy(request.ifr_name, argv[1]);
    int tap = open("/dev/net/tun", O_RDWR);
    if (tap < 0 || ioctl(tap, TUNSETIFF, &request) < 0 || dup2(tap, atoi(argv[2])) < 0) {
        perror(argv[1]);
        return 1;
    }
    close(tap);
    execv(argv[3], argv + 3);
    perror(argv[3]);
    return 1;
}
