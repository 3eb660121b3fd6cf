/*
 * math.c - floating point, by the processor's instructions.
 *
 * What IEEE 754 defines exactly (square root, remainder, rounding) is exact. The rest is computed with the 64 bits of
 * extended precision and rounded once, which leaves an error below one unit in the last place of a double, as
 * java.lang.Math wants it. The processor reduces angles by a pi of 66 bits, so it only sees angles of up to pi/4.
 */
#include <math.h>

#include <stdbool.h>
#include <stdint.h>

static uint64_t bits_of(double x)
{
    uint64_t bits;
    __builtin_memcpy(&bits, &x, sizeof bits);
    return bits;
}

static double from_bits(uint64_t bits)
{
    double x;
    __builtin_memcpy(&x, &bits, sizeof x);
    return x;
}

#define SIGN UINT64_C(0x8000000000000000)

enum { FRACTION_BITS = 52, EXPONENT_MASK = 0x7ff, BIAS = 1023 };

static int exponent_of(uint64_t bits)
{
    return (int)(bits >> FRACTION_BITS) & EXPONENT_MASK;
}

double fabs(double x)
{
    return from_bits(bits_of(x) & ~SIGN);
}

static double with_sign(double magnitude, double sign)
{
    return from_bits((bits_of(magnitude) & ~SIGN) | (bits_of(sign) & SIGN));
}

double sqrt(double x)
{
    double root;
    __asm__("sqrtsd %1, %0" : "=x"(root) : "x"(x));
    return root;
}

/* Towards zero; exact. */
static double truncated(double x)
{
    uint64_t bits = bits_of(x);
    int exponent = exponent_of(bits) - BIAS;
    if (exponent >= FRACTION_BITS)
        return x;
    if (exponent < 0)
        return from_bits(bits & SIGN);
    return from_bits(bits & ~((UINT64_C(1) << (FRACTION_BITS - exponent)) - 1));
}

double floor(double x)
{
    double whole = truncated(x);
    return whole > x ? with_sign(whole - 1, x) : whole;
}

double ceil(double x)
{
    double whole = truncated(x);
    return whole < x ? with_sign(whole + 1, x) : whole;
}

/* To the nearest, ties to even. */
double rint(double x)
{
    if (exponent_of(bits_of(x)) >= BIAS + FRACTION_BITS)
        return x;
    double shift = with_sign(0x1p52, x);
    volatile double shifted = x + shift;
    return with_sign(shifted - shift, x);
}

/* To the nearest, ties away from zero. */
double round(double x)
{
    double whole = truncated(x);
    return fabs(x - whole) >= 0.5 ? whole + with_sign(1, x) : with_sign(whole, x);
}

double fmod(double x, double y)
{
    uint64_t sign = bits_of(x) & SIGN;
    uint64_t a = bits_of(x) & ~SIGN;
    uint64_t b = bits_of(y) & ~SIGN;
    if (b == 0 || exponent_of(a) == EXPONENT_MASK || isnan(y))
        return (x * y) / (x * y);
    if (a < b)
        return x;
    if (a == b)
        return from_bits(sign);
    /* Mantissas as whole numbers; an exponent of 0 stands for that of 1, without the leading bit. */
    int a_exponent = exponent_of(a);
    int b_exponent = exponent_of(b);
    uint64_t fraction = (UINT64_C(1) << FRACTION_BITS) - 1;
    uint64_t m = (a & fraction) | (a_exponent > 0 ? fraction + 1 : 0);
    uint64_t n = (b & fraction) | (b_exponent > 0 ? fraction + 1 : 0);
    a_exponent += a_exponent == 0;
    b_exponent += b_exponent == 0;
    for (int left = a_exponent - b_exponent; left > 0;) {
        int step = left < 11 ? left : 11; /* bits above a mantissa of 53 */
        m = (m << step) % n;
        left -= step;
    }
    m %= n;
    if (m == 0)
        return from_bits(sign);
    while (m <= fraction && b_exponent > 1) {
        m <<= 1;
        b_exponent--;
    }
    return from_bits(sign | (m <= fraction ? m : (m & fraction) | (uint64_t)b_exponent << FRACTION_BITS));
}

float fmodf(float x, float y)
{
    return (float)fmod(x, y); /* exact: both are doubles, and so is the remainder, in 24 bits */
}

/* Instructions of the x87. Its precision is that of 64 bits from the start. */

/* y * log2(x) */
static long double y_log2_x(long double y, long double x)
{
    __asm__("fyl2x" : "+t"(x) : "u"(y) : "st(1)");
    return x;
}

/* y * log2(x + 1), |x| < 0.29 */
static long double y_log2_xp1(long double y, long double x)
{
    __asm__("fyl2xp1" : "+t"(x) : "u"(y) : "st(1)");
    return x;
}

/* 2^x - 1, |x| <= 1 */
static long double exp2_minus_1(long double x)
{
    __asm__("f2xm1" : "+t"(x));
    return x;
}

/* x * 2^n */
static long double scaled(long double x, long double n)
{
    __asm__("fscale" : "+t"(x) : "u"(n));
    return x;
}

static long double nearest(long double x)
{
    __asm__("frndint" : "+t"(x));
    return x;
}

static long double root(long double x)
{
    __asm__("fsqrt" : "+t"(x));
    return x;
}

static long double angle(long double y, long double x)
{
    __asm__("fpatan" : "+t"(x) : "u"(y) : "st(1)");
    return x;
}

#define LN2 0.693147180559945309417232121458L
#define LN2_HIGH 0x1.62e42feep-1L                /* 32 bits: times a whole number of 11 bits is exact */
#define LN2_LOW 0x1.a39ef35793c7673007e5ed5p-33L /* the rest */
#define LOG2_E 1.44269504088896340735992468100L
#define LOG10_2 0.301029995663981195213738894724L
#define HALF_PI 1.57079632679489661923132169164L

double log(double x)
{
    return x < 0 ? NAN : isinf(x) ? x : (double)y_log2_x(LN2, x);
}

double log10(double x)
{
    return x < 0 ? NAN : isinf(x) ? x : (double)y_log2_x(LOG10_2, x);
}

double log1p(double x)
{
    if (x < -1 || isnan(x))
        return NAN;
    if (isinf(x) || x == 0)
        return x;
    return fabs(x) < 0.25 ? (double)y_log2_xp1(LN2, x) : (double)y_log2_x(LN2, (long double)x + 1);
}

/* e^x for |x| < 11400; minus_1 takes one away without losing what is near it. */
static long double exp_extended(long double x, bool minus_1)
{
    long double n = nearest(x * LOG2_E);
    long double rest = (x - n * LN2_HIGH) - n * LN2_LOW;
    long double small = exp2_minus_1(rest * LOG2_E);
    if (!minus_1)
        return scaled(small + 1, n);
    return n == 0 ? small : scaled(small, n) + (scaled(1, n) - 1);
}

double exp(double x)
{
    if (isnan(x))
        return x;
    if (x > 710)
        return INFINITY;
    return x < -746 ? 0 : (double)exp_extended(x, false);
}

double expm1(double x)
{
    if (isnan(x) || x == 0)
        return x;
    if (x > 710)
        return INFINITY;
    return x < -50 ? -1 : (double)exp_extended(x, true);
}

double sinh(double x)
{
    if (isnan(x) || isinf(x) || x == 0)
        return x;
    if (fabs(x) > 711)
        return with_sign(INFINITY, x);
    long double e = exp_extended(fabs(x), true);
    double half = (double)((e + e / (e + 1)) / 2);
    return with_sign(half, x);
}

double cosh(double x)
{
    if (isnan(x))
        return x;
    if (fabs(x) > 711)
        return INFINITY;
    long double e = exp_extended(fabs(x), false);
    return (double)((e + 1 / e) / 2);
}

double tanh(double x)
{
    if (isnan(x) || x == 0)
        return x;
    if (fabs(x) > 25)
        return with_sign(1, x);
    long double e = exp_extended(2 * (long double)fabs(x), true);
    return with_sign((double)(e / (e + 2)), x);
}

static bool is_whole(double y)
{
    return truncated(y) == y;
}

static bool is_odd(double y)
{
    return is_whole(y) && fabs(y) < 0x1p53 && fmod(y, 2) != 0;
}

double pow(double x, double y)
{
    if (y == 0)
        return 1;
    if (isnan(x) || isnan(y))
        return NAN;
    double magnitude = fabs(x);
    if (isinf(y))
        return magnitude == 1 ? NAN : (magnitude > 1) == (y > 0) ? INFINITY : 0;
    double sign = is_odd(y) ? x : 1;
    if (x == 0 || isinf(x))
        return with_sign((magnitude == 0) == (y > 0) ? 0 : INFINITY, sign);
    if (x < 0 && !is_whole(y))
        return NAN;
    if (magnitude == 1)
        return with_sign(1, sign);
    /* Exact where a double can be: no odd number has a greater power of 53 bits than 3^33. */
    if (is_whole(y) && y > 0 && y <= 33) {
        long double power = 1;
        for (int i = 0; i < (int)y; i++)
            power *= magnitude;
        return with_sign((double)power, sign);
    }
    /* The logarithm of what is left of the power of two: the whole part takes no bits from the rest. */
    uint64_t bits = bits_of(magnitude);
    int exponent = exponent_of(bits) - BIAS;
    long double mantissa = magnitude;
    if (exponent > -BIAS)
        mantissa = from_bits((bits & ((UINT64_C(1) << FRACTION_BITS) - 1)) | (uint64_t)BIAS << FRACTION_BITS);
    else
        exponent = 0;
    if (mantissa > 1.4142135623730951L) {
        mantissa /= 2;
        exponent++;
    }
    long double whole = (long double)y * exponent;
    long double part = mantissa == 1                          ? 0
                       : mantissa > 0.75L && mantissa < 1.25L ? y_log2_xp1(y, mantissa - 1)
                                                              : y_log2_x(y, mantissa);
    long double sum = whole + part;
    if (sum > 1100)
        return with_sign(INFINITY, sign);
    if (sum < -1200)
        return with_sign(0, sign);
    long double n = nearest(sum);
    long double rest = (whole - n) + part;
    return with_sign((double)scaled(exp2_minus_1(rest) + 1, n), sign);
}

double cbrt(double x)
{
    if (x == 0 || isnan(x) || isinf(x))
        return x;
    long double magnitude = fabs(x);
    long double third = y_log2_x(1 / 3.0L, magnitude);
    long double n = nearest(third);
    long double guess = scaled(exp2_minus_1(third - n) + 1, n);
    guess -= (guess - magnitude / (guess * guess)) / 3;
    return with_sign((double)guess, x);
}

double atan2(double y, double x)
{
    return isnan(x) || isnan(y) ? NAN : (double)angle(y, x);
}

double atan(double x)
{
    return isnan(x) || x == 0 ? x : (double)angle(x, 1);
}

double asin(double x)
{
    if (isnan(x) || fabs(x) > 1)
        return NAN;
    return x == 0 ? x : (double)angle(x, root((1 - (long double)x) * (1 + (long double)x)));
}

double acos(double x)
{
    return isnan(x) || fabs(x) > 1 ? NAN : (double)angle(root((1 - (long double)x) * (1 + (long double)x)), x);
}

/* 2/pi, the first bit worth 1/2: enough for the largest double. */
static const uint64_t two_over_pi[] = {
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
    0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
    0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
};

/*
 * The angle less the nearest multiple of pi/2, and in *quadrant which, modulo 4. Payne and Hanek's reduction: of the
 * product with 2/pi only those bits are computed that are no multiples of 4 and not beyond the 128th of the fraction.
 */
static long double reduced(double x, int *quadrant)
{
    *quadrant = 0;
    if (fabs(x) <= 0.78539816339744828)
        return x;
    uint64_t bits = bits_of(x);
    int exponent = exponent_of(bits) - BIAS - FRACTION_BITS; /* x = mantissa * 2^exponent */
    uint64_t mantissa = (bits & ((UINT64_C(1) << FRACTION_BITS) - 1)) | UINT64_C(1) << FRACTION_BITS;
    /* Bits of 2/pi from `first` on, counted from 0: those before make multiples of 4. */
    int first = exponent - 2 < 0 ? 0 : exponent - 2;
    uint64_t part[4];
    for (int i = 0; i < 4; i++) {
        int word = first / 64 + i;
        int shift = first % 64;
        part[i] = two_over_pi[word] << shift;
        if (shift > 0)
            part[i] |= two_over_pi[word + 1] >> (64 - shift);
    }
    /* mantissa * part, of 320 bits; its binary point is after `whole` bits from the top. */
    uint64_t product[5];
    unsigned __int128 carry = 0;
    for (int i = 3; i >= 0; i--) {
        carry += (unsigned __int128)mantissa * part[i];
        product[i + 1] = (uint64_t)carry;
        carry >>= 64;
    }
    product[0] = (uint64_t)carry;
    int whole = 64 + exponent - first;
    /* The two bits before the point, and 128 after it. */
    int top = whole - 2; /* may begin within the first word or, for small angles, before it: never */
    uint64_t aligned[3];
    for (int i = 0; i < 3; i++) {
        int word = top / 64 + i;
        int shift = top % 64;
        aligned[i] = product[word] << shift;
        if (shift > 0)
            aligned[i] |= product[word + 1] >> (64 - shift);
    }
    int quarter = (int)(aligned[0] >> 62);
    uint64_t high = aligned[0] << 2 | aligned[1] >> 62;
    uint64_t low = aligned[1] << 2 | aligned[2] >> 62;
    bool negative = high >> 63 != 0;
    if (negative) { /* nearer to the next multiple */
        quarter++;
        low = ~low + 1;
        high = ~high + (low == 0);
    }
    long double fraction = (long double)high * 0x1p-64L + (long double)low * 0x1p-128L;
    long double rest = (negative ? -fraction : fraction) * HALF_PI;
    if (bits & SIGN) {
        *quadrant = -quarter & 3;
        return -rest;
    }
    *quadrant = quarter & 3;
    return rest;
}

static long double sine(long double x)
{
    __asm__("fsin" : "+t"(x));
    return x;
}

static long double cosine(long double x)
{
    __asm__("fcos" : "+t"(x));
    return x;
}

static double sine_of(double x, int quadrants_on)
{
    int quadrant;
    long double rest = reduced(x, &quadrant);
    quadrant = (quadrant + quadrants_on) & 3;
    long double y = quadrant & 1 ? cosine(rest) : sine(rest);
    return (double)(quadrant & 2 ? -y : y);
}

double sin(double x)
{
    if (x == 0)
        return x;
    return isfinite(x) ? sine_of(x, 0) : NAN;
}

double cos(double x)
{
    return isfinite(x) ? sine_of(x, 1) : NAN;
}

double tan(double x)
{
    if (!isfinite(x))
        return NAN;
    if (x == 0)
        return x;
    int quadrant;
    long double rest = reduced(x, &quadrant);
    return (double)(quadrant & 1 ? -cosine(rest) / sine(rest) : sine(rest) / cosine(rest));
}
