/* What is to happen: a small array of moments, latest first, so that the next one is at the end. The slot that a moment belongs to stands in the
 * low bits of its mantissa: times are rounded to 2^-45 of their value, and equal times are taken by slot, lowest first. */
#ifndef AGENDA_H
#define AGENDA_H

#include <stdint.h>
#include <string.h>

enum { SLOT_BITS = 7, SLOTS = 1 << SLOT_BITS };

static uint64_t agenda[SLOTS];
static int agenda_length;
static double horizon;

static inline uint64_t bits_of(double time)
{
    uint64_t bits;
    memcpy(&bits, &time, sizeof bits);
    return bits;
}

static inline double time_of(uint64_t key)
{
    key &= ~(uint64_t)(SLOTS - 1);
    double time;
    memcpy(&time, &key, sizeof time);
    return time;
}

/* What would come at the horizon or later does not come. */
static inline void at(double time, int slot)
{
    if (time >= horizon) return;
    uint64_t key = (bits_of(time) & ~(uint64_t)(SLOTS - 1)) | (uint64_t)slot;
    int i = agenda_length++;
    for (; i > 0 && agenda[i - 1] < key; i--) agenda[i] = agenda[i - 1];
    agenda[i] = key;
}

/* Takes a slot's moment away; the time it had, or the horizon if it was not set. */
static inline double cancel(int slot)
{
    int i = agenda_length - 1;
    while (i >= 0 && (int)(agenda[i] & (SLOTS - 1)) != slot) i--;
    if (i < 0) return horizon;
    double time = time_of(agenda[i]);
    agenda_length--;
    for (; i < agenda_length; i++) agenda[i] = agenda[i + 1];
    return time;
}

#endif
