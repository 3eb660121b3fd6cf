/*
 * acpi.c - just enough of ACPI to find out what to write where (ACPI 6.4, sections 5.2 and 7.4.2).
 *
 * The tables are the firmware's, below 4 GiB; none is believed to be where or as long as it says
 * before that fits into what is mapped.
 */
#include "virtio/acpi.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/bytes.h"
#include "common/log.h"
#include "common/x86_64/cpu.h"
#include "virtio/paging.h"
#include "virtio/ports.h"

#define RSDP_FROM 0xe0000UL
#define RSDP_TO 0x100000UL
#define RSDP_STEP 16
#define RSDP_SUM_SIZE 20

#define TABLES_MAX 256 /* entries of the root table that are looked at */
#define TABLE_SIZE_MAX 0x400000UL
#define PAGE_SIZE 4096UL

#define FADT_DSDT 40
#define FADT_PM1A 64
#define FADT_PM1B 68
#define FADT_XDSDT 140
#define FADT_XDSDT_END 148

#define AML_BYTE 0x0a
#define AML_PACKAGE 0x12

#define SLEEP_TYPE_SHIFT 10
#define SLEEP_ENABLE 0x2000
#define PATIENCE 2000000000UL /* cycles, about a second, in which the machine goes off */

struct rsdp {
    char signature[8];
    uint8_t checksum;
    char oem[6];
    uint8_t revision;
    uint32_t rsdt;
    uint32_t length;
    uint64_t xsdt;
} __attribute__((packed));

/* Of every table. */
struct header {
    char signature[4];
    uint32_t length;
    uint8_t rest[28];
};

_Static_assert(sizeof(struct rsdp) == 32, "rsdp");
_Static_assert(offsetof(struct rsdp, xsdt) == 24, "xsdt");
_Static_assert(sizeof(struct header) == 36, "header");

/* A whole table at that address, or NULL. */
static const struct header *table_at(uint64_t address)
{
    if (address < PAGE_SIZE || address > PAGING_IDENTITY_END - TABLE_SIZE_MAX)
        return NULL;
    const struct header *table = (const struct header *)address;
    bool fits = table->length >= sizeof(*table) && table->length <= TABLE_SIZE_MAX;
    return fits ? table : NULL;
}

static bool is_named(const struct header *table, const char *signature)
{
    return memcmp(table->signature, signature, sizeof(table->signature)) == 0;
}

static uint64_t number_at(const struct header *table, size_t offset, size_t size)
{
    uint64_t number = 0;
    if (offset + size <= table->length)
        memcpy(&number, (const uint8_t *)table + offset, size);
    return number;
}

static bool is_rsdp(const uint8_t *bytes)
{
    if (memcmp(bytes, "RSD PTR ", 8) != 0)
        return false;
    uint8_t sum = 0;
    for (size_t i = 0; i < RSDP_SUM_SIZE; i++)
        sum = (uint8_t)(sum + bytes[i]);
    return sum == 0;
}

static const struct rsdp *find_rsdp(void)
{
    for (uintptr_t at = RSDP_FROM; at < RSDP_TO; at += RSDP_STEP)
        if (is_rsdp((const uint8_t *)at))
            return (const struct rsdp *)at;
    return NULL;
}

/* The table of tables, and how long the addresses in it are. */
struct root {
    const struct header *table;
    size_t entry_size;
};

static struct root find_root(void)
{
    const struct rsdp *rsdp = find_rsdp();
    if (rsdp == NULL)
        return (struct root){.table = NULL};
    if (rsdp->revision >= 2 && rsdp->xsdt != 0)
        return (struct root){.table = table_at(rsdp->xsdt), .entry_size = 8};
    return (struct root){.table = table_at(rsdp->rsdt), .entry_size = 4};
}

/* The entry with that number, or NULL; *end is set behind the last one. */
static const struct header *entry(struct root root, size_t number, bool *end)
{
    size_t offset = sizeof(struct header) + number * root.entry_size;
    *end = number >= TABLES_MAX || offset + root.entry_size > root.table->length;
    return *end ? NULL : table_at(number_at(root.table, offset, root.entry_size));
}

/* Finds the next table of that name, beginning with entry *number, which moves behind it. */
static const struct header *next_table(struct root root, const char *name, size_t *number)
{
    for (bool end = false; !end; ++*number) {
        const struct header *table = entry(root, *number, &end);
        if (table != NULL && is_named(table, name)) {
            ++*number;
            return table;
        }
    }
    return NULL;
}

/*
 * The first number of the package _S5_: NameOp "_S5_" PackageOp PkgLength NumElements number ...,
 * of which PkgLength is up to four bytes long, as the upper two bits of its first say.
 */
static bool find_sleep_type(const struct header *table, uint8_t *type)
{
    const uint8_t *aml = (const uint8_t *)table;
    for (size_t i = sizeof(*table); i + 12 <= table->length; i++) {
        if (memcmp(aml + i, "_S5_", 4) != 0 || aml[i + 4] != AML_PACKAGE)
            continue;
        size_t number = i + 5 + 1 + (aml[i + 5] >> 6) + 1;
        if (number + 1 < table->length) {
            *type = aml[number] == AML_BYTE ? aml[number + 1] : aml[number];
            return true;
        }
    }
    return false;
}

static bool find_sleep_type_in_all(struct root root, const struct header *fadt, uint8_t *type)
{
    uint64_t address = number_at(fadt, FADT_DSDT, 4);
    if (address == 0 && fadt->length >= FADT_XDSDT_END)
        address = number_at(fadt, FADT_XDSDT, 8);
    const struct header *table = table_at(address);
    if (table != NULL && find_sleep_type(table, type))
        return true;
    size_t number = 0;
    while ((table = next_table(root, "SSDT", &number)) != NULL)
        if (find_sleep_type(table, type))
            return true;
    return false;
}

static void give_up(const char *what)
{
    log_line(LOG_WARN, "Solo5: ACPI: %s, cannot power off", what);
}

void acpi_power_off(void)
{
    struct root root = find_root();
    if (root.table == NULL) {
        give_up("no tables");
        return;
    }
    size_t number = 0;
    const struct header *fadt = next_table(root, "FACP", &number);
    if (fadt == NULL) {
        give_up("no FADT");
        return;
    }
    uint8_t type;
    if (!find_sleep_type_in_all(root, fadt, &type)) {
        give_up("no _S5_");
        return;
    }
    uint16_t pm1a = (uint16_t)number_at(fadt, FADT_PM1A, 4);
    uint16_t pm1b = (uint16_t)number_at(fadt, FADT_PM1B, 4);
    if (pm1a == 0) {
        give_up("no PM1a control block");
        return;
    }
    log_line(LOG_INFO, "Solo5: ACPI: power off via PM1a=0x%lx PM1b=0x%lx SLP_TYPa=%d", (unsigned long)pm1a,
             (unsigned long)pm1b, type);
    uint16_t command = (uint16_t)(type << SLEEP_TYPE_SHIFT | SLEEP_ENABLE);
    out16(pm1a, command);
    if (pm1b != 0)
        out16(pm1b, command);
    for (uint64_t start = cpu_cycles(); cpu_cycles() - start < PATIENCE;)
        cpu_pause();
}
