/*
 * The floor under booting an hvt guest: create a virtual machine with memory and a vCPU, run it until its first exit
 * (an OUT of 32 bits), and take everything down again.
 *
 * usage: floor_kvm MEBIBYTES    for each line read: one round, and a line with its nanoseconds
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/* Real mode at 0x1000: mov $0x500, %dx; out %eax, (%dx) */
static const unsigned char code[] = {0xba, 0x00, 0x05, 0x66, 0xef};

static long long now_nanos(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static int checked(int result, const char *what)
{
    if (result < 0) {
        perror(what);
        exit(1);
    }
    return result;
}

static void boot_once(size_t memory_bytes)
{
    int kvm = checked(open("/dev/kvm", O_RDWR | O_CLOEXEC), "open /dev/kvm");
    int vm = checked(ioctl(kvm, KVM_CREATE_VM, 0), "KVM_CREATE_VM");
    int vcpu = checked(ioctl(vm, KVM_CREATE_VCPU, 0), "KVM_CREATE_VCPU");
    size_t run_bytes = (size_t)checked(ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0), "KVM_GET_VCPU_MMAP_SIZE");
    struct kvm_run *run = mmap(NULL, run_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
    char *memory = mmap(NULL, memory_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    struct kvm_sregs sregs;
    struct kvm_regs regs = {.rip = 0x1000, .rflags = 2};

    if (run == MAP_FAILED || memory == MAP_FAILED)
        checked(-1, "mmap");
    memcpy(memory + 0x1000, code, sizeof code);
    checked(ioctl(vm, KVM_SET_USER_MEMORY_REGION,
                  &(struct kvm_userspace_memory_region){.memory_size = memory_bytes,
                                                        .userspace_addr = (unsigned long)memory}),
            "KVM_SET_USER_MEMORY_REGION");
    checked(ioctl(vcpu, KVM_GET_SREGS, &sregs), "KVM_GET_SREGS");
    sregs.cs.base = 0;
    sregs.cs.selector = 0;
    checked(ioctl(vcpu, KVM_SET_SREGS, &sregs), "KVM_SET_SREGS");
    checked(ioctl(vcpu, KVM_SET_REGS, &regs), "KVM_SET_REGS");
    checked(ioctl(vcpu, KVM_RUN, 0), "KVM_RUN");
    if (run->exit_reason != KVM_EXIT_IO) {
        fprintf(stderr, "floor_kvm: exit reason %u instead of an OUT\n", run->exit_reason);
        exit(1);
    }
    munmap(run, run_bytes);
    munmap(memory, memory_bytes);
    close(vcpu);
    close(vm);
    close(kvm);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: floor_kvm MEBIBYTES\n");
        return 2;
    }
    while (getchar() != EOF) {
        long long start = now_nanos();

        boot_once((size_t)atoi(argv[1]) << 20);
        printf("%lld\n", now_nanos() - start);
        fflush(stdout);
    }
    return 0;
}
