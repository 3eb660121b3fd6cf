/*
 * acpi.h - switching the machine off.
 */
#ifndef VIRTIO_ACPI_H
#define VIRTIO_ACPI_H

/* Enters the ACPI state S5; returns if there is no way to. */
void acpi_power_off(void);

#endif
