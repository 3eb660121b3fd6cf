/*
 * decimal.c - floating point to and from decimal digits, exactly: whole numbers of as many bits as it takes.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "native.h"

/* 800 digits, or 10 to the power of 1130, and 64 bits more. */
enum { WORDS = 64, WORD_BITS = 64 };

struct big {
    int size; /* words in use, the highest is not 0 */
    uint64_t words[WORDS];
};

static void set(struct big *a, uint64_t value)
{
    a->size = value != 0;
    a->words[0] = value;
}

static void copy(struct big *to, const struct big *from)
{
    to->size = from->size;
    for (int i = 0; i < from->size; i++)
        to->words[i] = from->words[i];
}

static void multiply_add(struct big *a, uint64_t factor, uint64_t carry)
{
    for (int i = 0; i < a->size; i++) {
        unsigned __int128 product = (unsigned __int128)a->words[i] * factor + carry;
        a->words[i] = (uint64_t)product;
        carry = (uint64_t)(product >> WORD_BITS);
    }
    if (carry != 0)
        a->words[a->size++] = carry;
}

static void shift_left(struct big *a, int bits)
{
    int words = bits / WORD_BITS;
    int rest = bits % WORD_BITS;
    if (a->size == 0)
        return;
    uint64_t high = rest == 0 ? 0 : a->words[a->size - 1] >> (WORD_BITS - rest);
    for (int i = a->size - 1; i >= 0; i--) {
        uint64_t low = i == 0 || rest == 0 ? 0 : a->words[i - 1] >> (WORD_BITS - rest);
        a->words[i + words] = a->words[i] << rest | low;
    }
    for (int i = 0; i < words; i++)
        a->words[i] = 0;
    a->size += words;
    if (high != 0)
        a->words[a->size++] = high;
}

static void multiply_by_power_of_10(struct big *a, int power)
{
    static const uint64_t five_27 = UINT64_C(7450580596923828125);
    int left = power;
    for (; left >= 27; left -= 27)
        multiply_add(a, five_27, 0);
    uint64_t factor = 1;
    for (; left > 0; left--)
        factor *= 5;
    multiply_add(a, factor, 0);
    shift_left(a, power);
}

static int compare(const struct big *a, const struct big *b)
{
    if (a->size != b->size)
        return a->size < b->size ? -1 : 1;
    for (int i = a->size - 1; i >= 0; i--)
        if (a->words[i] != b->words[i])
            return a->words[i] < b->words[i] ? -1 : 1;
    return 0;
}

/* a - b, which is not negative. */
static void subtract(struct big *a, const struct big *b)
{
    uint64_t borrow = 0;
    for (int i = 0; i < a->size; i++) {
        uint64_t other = i < b->size ? b->words[i] : 0;
        uint64_t difference = a->words[i] - other - borrow;
        borrow = a->words[i] < other || (a->words[i] == other && borrow != 0);
        a->words[i] = difference;
    }
    while (a->size > 0 && a->words[a->size - 1] == 0)
        a->size--;
}

static void add(struct big *a, const struct big *b)
{
    uint64_t carry = 0;
    for (int i = 0; i < a->size || i < b->size || carry != 0; i++) {
        unsigned __int128 sum = carry;
        if (i < a->size)
            sum += a->words[i];
        if (i < b->size)
            sum += b->words[i];
        if (i >= a->size)
            a->size = i + 1;
        a->words[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> WORD_BITS);
    }
}

static int bit_length(const struct big *a)
{
    return a->size == 0 ? 0 : a->size * WORD_BITS - __builtin_clzll(a->words[a->size - 1]);
}

/* What a is, compared with b + c. */
static int compare_sum(const struct big *a, const struct big *b, const struct big *c)
{
    struct big sum;
    copy(&sum, b);
    add(&sum, c);
    return compare(a, &sum);
}

/* A value and half the distances to its neighbours, all over one denominator. */
struct interval {
    struct big value;
    struct big below;
    struct big above;
    struct big one;
    bool closed; /* both ends are rounded to the value, too */
};

static void times_10(struct interval *x)
{
    multiply_add(&x->value, 10, 0);
    multiply_add(&x->below, 10, 0);
    multiply_add(&x->above, 10, 0);
}

static int next_digit(struct interval *x)
{
    int digit = 0;
    for (; compare(&x->value, &x->one) >= 0; digit++)
        subtract(&x->value, &x->one);
    return digit;
}

/* Whether half of one lies below the value that is left, or is it and the digit before is odd. */
static bool rounds_up(struct interval *x, int digit)
{
    struct big twice;
    copy(&twice, &x->value);
    shift_left(&twice, 1);
    int order = compare(&twice, &x->one);
    return order > 0 || (order == 0 && (digit & 1) != 0);
}

/* fraction * 2^exponent; returns k with 10^(k-1) <= value < 10^k, and one becomes 10^(k-1). */
static int scale(struct interval *x, uint64_t fraction, int exponent, bool uneven)
{
    int extra = uneven ? 2 : 1;
    set(&x->value, fraction);
    set(&x->below, 1);
    set(&x->above, uneven ? 2 : 1);
    set(&x->one, 1);
    shift_left(&x->value, extra + (exponent > 0 ? exponent : 0));
    shift_left(&x->one, extra + (exponent < 0 ? -exponent : 0));
    if (exponent > 0) {
        shift_left(&x->below, exponent);
        shift_left(&x->above, exponent);
    }
    /* Never too large, and too small by at most 1. */
    int bits = exponent + WORD_BITS - 1 - __builtin_clzll(fraction);
    int k = (int)((bits * INT64_C(1292913986)) >> 32);
    if (k >= 0) {
        multiply_by_power_of_10(&x->one, k);
    } else {
        multiply_by_power_of_10(&x->value, -k);
        multiply_by_power_of_10(&x->below, -k);
        multiply_by_power_of_10(&x->above, -k);
    }
    struct big next;
    copy(&next, &x->one);
    multiply_add(&next, 10, 0);
    if (compare(&x->value, &next) >= 0) {
        copy(&x->one, &next);
        k++;
    }
    return k + 1;
}

static int carried(char *digits, int count, int32_t *power)
{
    int i = count - 1;
    while (i >= 0 && digits[i] == '9')
        i--;
    if (i < 0) {
        digits[0] = '1';
        ++*power;
        return 1;
    }
    digits[i]++;
    return i + 1;
}

/*
 * The fewest digits that are rounded to the value again, of these the nearest; but if one would do, the nearest two. As
 * Double.toString() has it. The value is 0.digits * 10^power.
 */
static int shortest(uint64_t fraction, int exponent, bool uneven, char *digits, int32_t *power)
{
    struct interval x;
    x.closed = (fraction & 1) == 0;
    *power = scale(&x, fraction, exponent, uneven);
    int count = 0;
    while (true) {
        int digit = next_digit(&x);
        int low = compare(&x.value, &x.below);
        int high = -compare_sum(&x.one, &x.value, &x.above);
        bool down = low < 0 || (low == 0 && x.closed);
        bool up = high > 0 || (high == 0 && x.closed);
        digits[count++] = (char)('0' + digit);
        if ((down || up) && count > 1) {
            if (up && (!down || rounds_up(&x, digit)))
                count = carried(digits, count, power);
            break;
        }
        times_10(&x);
        if (down || up) {
            digit = next_digit(&x);
            digits[count++] = (char)('0' + digit);
            if (rounds_up(&x, digit))
                count = carried(digits, count, power);
            break;
        }
    }
    while (count > 1 && digits[count - 1] == '0')
        count--;
    return count;
}

enum {
    DOUBLE_FRACTION = 52,
    DOUBLE_LEAST = -1074, /* the exponent of the smallest value's only bit */
    FLOAT_FRACTION = 23,
    FLOAT_LEAST = -149
};

int32_t guest_double_digits(double value, char *digits, int32_t *power)
{
    uint64_t bits;
    __builtin_memcpy(&bits, &value, sizeof bits);
    uint64_t fraction = bits & ((UINT64_C(1) << DOUBLE_FRACTION) - 1);
    int exponent = (int)(bits >> DOUBLE_FRACTION) & 0x7ff;
    if (exponent == 0)
        return shortest(fraction, DOUBLE_LEAST, false, digits, power);
    return shortest(fraction | UINT64_C(1) << DOUBLE_FRACTION, exponent - 1 + DOUBLE_LEAST,
                    fraction == 0 && exponent > 1, digits, power);
}

int32_t guest_float_digits(float value, char *digits, int32_t *power)
{
    uint32_t bits;
    __builtin_memcpy(&bits, &value, sizeof bits);
    uint32_t fraction = bits & ((UINT32_C(1) << FLOAT_FRACTION) - 1);
    int exponent = (int)(bits >> FLOAT_FRACTION) & 0xff;
    if (exponent == 0)
        return shortest(fraction, FLOAT_LEAST, false, digits, power);
    return shortest(fraction | UINT32_C(1) << FLOAT_FRACTION, exponent - 1 + FLOAT_LEAST, fraction == 0 && exponent > 1,
                    digits, power);
}

/* What a binary format has. */
struct format {
    int precision;
    int least;
    int infinity; /* the exponent of its bits */
};

static const struct format double_format = {DOUBLE_FRACTION + 1, DOUBLE_LEAST, 0x7ff};
static const struct format float_format = {FLOAT_FRACTION + 1, FLOAT_LEAST, 0xff};

/* The 64 bits from the highest one on. */
static uint64_t top(const struct big *a)
{
    uint64_t high = a->words[a->size - 1];
    int zeros = __builtin_clzll(high);
    uint64_t low = zeros == 0 || a->size == 1 ? 0 : a->words[a->size - 2] >> (WORD_BITS - zeros);
    return high << zeros | low;
}

/* a / b, below 2^56, and what is left of a. */
static uint64_t divide(struct big *a, const struct big *b)
{
    if (compare(a, b) < 0)
        return 0;
    int exponent = bit_length(a) - bit_length(b);
    long double estimate = (long double)top(a) / (long double)top(b);
    for (int i = 0; i < exponent; i++)
        estimate *= 2;
    uint64_t quotient = (uint64_t)estimate;
    quotient = quotient > 1 ? quotient - 1 : 0;
    struct big product;
    copy(&product, b);
    multiply_add(&product, quotient, 0);
    while (product.size > 0 && product.words[product.size - 1] == 0)
        product.size--;
    subtract(a, &product);
    for (; compare(a, b) >= 0; quotient++)
        subtract(a, b);
    return quotient;
}

/* The bits of the value nearest to the quotient. */
static uint64_t nearest(struct big *over, struct big *under, const struct format *format)
{
    int exponent = bit_length(over) - bit_length(under) - format->precision;
    if (exponent < format->least)
        exponent = format->least;
    while (true) {
        struct big rest;
        struct big divisor;
        copy(&rest, over);
        copy(&divisor, under);
        shift_left(exponent > 0 ? &divisor : &rest, exponent > 0 ? exponent : -exponent);
        uint64_t quotient = divide(&rest, &divisor);
        if (quotient >> format->precision != 0) {
            exponent++;
            continue;
        }
        shift_left(&rest, 1);
        int order = compare(&rest, &divisor);
        if (order > 0 || (order == 0 && (quotient & 1) != 0))
            quotient++;
        if (quotient >> format->precision != 0) {
            quotient >>= 1;
            exponent++;
        }
        uint64_t first = UINT64_C(1) << (format->precision - 1);
        if (quotient < first)
            return quotient; /* subnormal, or 0 */
        int biased = exponent - format->least + 1;
        if (biased >= format->infinity)
            return (uint64_t)format->infinity << (format->precision - 1);
        return (quotient - first) | (uint64_t)biased << (format->precision - 1);
    }
}

static uint64_t from_decimal(const char *digits, int count, int power, const struct format *format)
{
    struct big over;
    struct big under;
    set(&over, 0);
    set(&under, 1);
    for (int i = 0; i < count; i++)
        multiply_add(&over, 10, (uint64_t)(digits[i] - '0'));
    multiply_by_power_of_10(power < 0 ? &under : &over, power < 0 ? -power : power);
    return nearest(&over, &under, format);
}

double guest_double_from_decimal(const char *digits, int32_t count, int32_t power)
{
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    enum { EXACT_DIGITS = 15, EXACT_POWER = 22 };
    if (count <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER) {
        int64_t whole = 0;
        for (int i = 0; i < count; i++)
            whole = 10 * whole + (digits[i] - '0');
        return power < 0 ? (double)whole / powers[-power] : (double)whole * powers[power];
    }
    uint64_t bits = from_decimal(digits, count, power, &double_format);
    double value;
    __builtin_memcpy(&value, &bits, sizeof value);
    return value;
}

float guest_float_from_decimal(const char *digits, int32_t count, int32_t power)
{
    uint32_t bits = (uint32_t)from_decimal(digits, count, power, &float_format);
    float value;
    __builtin_memcpy(&value, &bits, sizeof value);
    return value;
}
