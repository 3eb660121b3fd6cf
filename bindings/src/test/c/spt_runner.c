/*
 * spt_runner.c - the least that runs a guest for spt: no policy, no checks of the image.
 *
 * Usage: spt_runner MEMORY_MIB BINARY [-d DISK] [WORD...]
 *
 * Every block device is DISK, with blocks of 512 bytes. Every network device is one end of a socket
 * pair with an MTU of 1500, on whose other end nobody reads. The words are the command line.
 */
#include <elf.h>
#include <err.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "elf_abi.h"
#include "mft_abi.h"
#include "spt_abi.h"

#define PAGE 4096UL

static void *guest(uint64_t address)
{
    return (void *)address;
}

static void map_memory(uint64_t size)
{
    void *base = guest(SPT_HOST_MEM_BASE);
    if (mmap(base, size - SPT_HOST_MEM_BASE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE,
             -1, 0) != base)
        err(2, "mmap");
}

static void read_at(int fd, void *to, size_t size, uint64_t offset)
{
    if (pread(fd, to, size, (off_t)offset) != (ssize_t)size)
        err(2, "pread");
}

static void load_segment(int fd, const Elf64_Phdr *header)
{
    read_at(fd, guest(header->p_vaddr), header->p_filesz, header->p_offset);
    uint64_t end = (header->p_vaddr + header->p_memsz + PAGE - 1) & ~(PAGE - 1);
    int protection = (header->p_flags & PF_R ? PROT_READ : 0) | (header->p_flags & PF_W ? PROT_WRITE : 0) |
                     (header->p_flags & PF_X ? PROT_EXEC : 0);
    if (mprotect(guest(header->p_vaddr), end - header->p_vaddr, protection) != 0)
        err(2, "mprotect");
}

/* Copies the manifest if the header holds it. */
static void load_note(int fd, const Elf64_Phdr *header, struct mft *manifest)
{
    uint32_t note[3];
    read_at(fd, note, sizeof(note), header->p_offset);
    if (note[2] == MFT1_NOTE_TYPE)
        read_at(fd, manifest, note[1] - 4, header->p_offset + 24);
}

/* Loads the image and the manifest; returns the entry point. */
static uint64_t load(const char *path, struct mft *manifest)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        err(2, "%s", path);
    Elf64_Ehdr elf;
    read_at(fd, &elf, sizeof(elf), 0);
    for (unsigned i = 0; i < elf.e_phnum; i++) {
        Elf64_Phdr header;
        read_at(fd, &header, sizeof(header), elf.e_phoff + i * sizeof(header));
        if (header.p_type == PT_LOAD && header.p_filesz != 0)
            load_segment(fd, &header);
        else if (header.p_type == PT_NOTE)
            load_note(fd, &header, manifest);
    }
    close(fd);
    return elf.e_entry;
}

static void watch(int epoll, int fd, uint64_t data)
{
    struct epoll_event event = {.events = EPOLLIN, .data = {.u64 = data}};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) != 0)
        err(2, "epoll_ctl");
}

static void attach(struct mft_entry *device, uint64_t handle, const char *disk, int epoll)
{
    if (device->type == MFT_DEV_BLOCK_BASIC) {
        device->b.hostfd = open(disk, O_RDWR | O_CLOEXEC);
        device->u.block_basic.capacity = (uint64_t)lseek(device->b.hostfd, 0, SEEK_END);
        device->u.block_basic.block_size = 512;
    } else {
        int pair[2];
        if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, pair) != 0)
            err(2, "socketpair");
        device->b.hostfd = pair[0];
        device->u.net_basic.mtu = 1500;
        watch(epoll, pair[0], handle);
    }
    device->attached = 1;
}

static __attribute__((noreturn)) void enter(uint64_t entry, uint64_t stack)
{
    __asm__ volatile("mov %0, %%rsp\n\tjmp *%1" : : "r"(stack), "r"(entry), "D"(SPT_BOOT_INFO_BASE));
    __builtin_unreachable();
}

int main(int argc, char **argv)
{
    if (argc < 3)
        errx(2, "usage: spt_runner MEMORY_MIB BINARY [-d DISK] [WORD...]");
    uint64_t memory = strtoull(argv[1], NULL, 10) << 20;
    struct spt_boot_info *info = guest(SPT_BOOT_INFO_BASE);
    struct mft *manifest = guest(SPT_BOOT_INFO_BASE + sizeof(*info));
    map_memory(memory);
    uint64_t entry = load(argv[2], manifest);

    bool has_disk = argc > 4 && strcmp(argv[3], "-d") == 0;
    info->epollfd = epoll_create1(EPOLL_CLOEXEC);
    info->timerfd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    watch(info->epollfd, info->timerfd, SPT_INTERNAL_TIMERFD);
    for (uint32_t i = 1; i < manifest->entries; i++)
        attach(&manifest->e[i], i, has_disk ? argv[4] : "", info->epollfd);

    char *cmdline = (char *)&manifest->e[manifest->entries];
    for (int i = has_disk ? 5 : 3; i < argc; i++)
        strcat(strcat(cmdline, *cmdline == '\0' ? "" : " "), argv[i]);
    info->mem_size = memory;
    info->cmdline = (uint64_t)cmdline;
    info->mft = (uint64_t)manifest;
    enter(entry, memory - 8);
}
