/*
 * math_test.c - math.c on the host, beside libquadmath for what is rounded, and the C library for what is exact.
 *
 * Prints the worst error of each function that exceeds the limit, in units in the last place, then how many there were.
 */
#define sin ours_sin
#define cos ours_cos
#define tan ours_tan
#define exp ours_exp
#define expm1 ours_expm1
#define log ours_log
#define log10 ours_log10
#define log1p ours_log1p
#define pow ours_pow
#define cbrt ours_cbrt
#define sinh ours_sinh
#define cosh ours_cosh
#define tanh ours_tanh
#define atan ours_atan
#define atan2 ours_atan2
#define asin ours_asin
#define acos ours_acos
#define fmod ours_fmod
#define fmodf ours_fmodf
#define floor ours_floor
#define ceil ours_ceil
#define rint ours_rint
#define round ours_round
#define fabs ours_fabs
#define sqrt ours_sqrt
#include "math.c"
#undef sin
#undef cos
#undef tan
#undef exp
#undef expm1
#undef log
#undef log10
#undef log1p
#undef pow
#undef cbrt
#undef sinh
#undef cosh
#undef tanh
#undef atan
#undef atan2
#undef asin
#undef acos
#undef fmod
#undef fmodf
#undef floor
#undef ceil
#undef rint
#undef round
#undef fabs
#undef sqrt

#include <quadmath.h>
#include <stdio.h>

double fmod(double x, double y);
double floor(double x);
double ceil(double x);
double rint(double x);
double round(double x);
double sqrt(double x);
double frexp(double x, int *exponent);
double ldexp(double x, int exponent);

enum { TRIES = 20000 };

static const double limit = 0.51;
static int failures;

/* The same numbers in each run: splitmix64. */
static uint64_t any(void)
{
    static uint64_t state = 1;
    uint64_t z = state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static double between(double low, double high)
{
    return low + (high - low) * ((double)(any() >> 11) * 0x1p-53);
}

static double error_of(double got, __float128 wanted)
{
    double rounded = (double)wanted;
    if (isnan(got) && isnan(rounded))
        return 0;
    if (isinf(rounded) || !isfinite(got))
        return got == rounded ? 0 : 1e9;
    int exponent;
    frexp(rounded, &exponent);
    double unit = ldexp(1, exponent - 53 < -1074 ? -1074 : exponent - 53);
    __float128 difference = (__float128)got - wanted;
    return (double)((difference < 0 ? -difference : difference) / (__float128)unit);
}

static void say(const char *name, double low, double high, double worst, double at)
{
    if (worst > limit) {
        printf("%s from %g to %g: %.4f at %a\n", name, low, high, worst, at);
        failures++;
    }
}

static void try_one(const char *name, double (*ours)(double), __float128 (*theirs)(__float128), double low, double high)
{
    double worst = 0;
    double at = 0;
    for (int i = 0; i < TRIES; i++) {
        double x = between(low, high);
        double error = error_of(ours(x), theirs(x));
        if (error > worst) {
            worst = error;
            at = x;
        }
    }
    say(name, low, high, worst, at);
}

#define TRY(name, low, high) try_one(#name, ours_##name, name##q, low, high)

/* Of all sizes, up to the largest. */
static void try_all_sizes(const char *name, double (*ours)(double), __float128 (*theirs)(__float128), int from, int to)
{
    double worst = 0;
    double at = 0;
    for (int i = 0; i < TRIES; i++) {
        double x = ldexp(between(0.5, 1), from + (int)(any() % (unsigned)(to - from)));
        double error = error_of(ours(x), theirs(x));
        if (error > worst) {
            worst = error;
            at = x;
        }
    }
    say(name, from, to, worst, at);
}

static void powers(void)
{
    double worst = 0;
    double at = 0;
    for (int i = 0; i < TRIES; i++) {
        double x = between(0, i % 2 ? 10 : 1e5);
        double y = between(-60, 60);
        double error = error_of(ours_pow(x, y), powq(x, y));
        if (error > worst) {
            worst = error;
            at = x;
        }
    }
    say("pow", 0, 1e5, worst, at);
    if (ours_pow(10, 22) != 1e22 || ours_pow(3, 33) != 5559060566555523.0 || ours_pow(2, -1074) != 0x1p-1074 ||
        ours_pow(-2, 3) != -8 || ours_pow(0, -1) != INFINITY || !isnan(ours_pow(-8, 1.0 / 3))) {
        printf("pow: not exact\n");
        failures++;
    }
}

static int differ(double one, double other)
{
    return bits_of(one) != bits_of(other) && !(isnan(one) && isnan(other));
}

static void exact(void)
{
    int wrong = 0;
    for (int i = 0; i < TRIES; i++) {
        double x = i % 2 ? from_bits(any()) : between(-5, 5);
        double y = i % 3 ? from_bits(any()) : between(-2, 2);
        wrong += differ(ours_fmod(x, y), fmod(x, y));
        wrong += differ(ours_floor(x), floor(x)) + differ(ours_ceil(x), ceil(x));
        wrong += differ(ours_rint(x), rint(x)) + differ(ours_round(x), round(x)) + differ(ours_sqrt(x), sqrt(x));
        double half = (double)(int)between(-1e6, 1e6) + 0.5;
        wrong += differ(ours_rint(half), rint(half)) + differ(ours_round(half), round(half));
    }
    if (wrong > 0) {
        printf("exact functions: %d wrong\n", wrong);
        failures++;
    }
}

int main(void)
{
    TRY(sin, -1, 1);
    TRY(sin, -100, 100);
    TRY(sin, -1e6, 1e6);
    TRY(cos, -1, 1);
    TRY(cos, -1000, 1000);
    TRY(tan, -1.6, 1.6);
    TRY(tan, -1e5, 1e5);
    TRY(exp, -1, 1);
    TRY(exp, -745, 709.5);
    TRY(expm1, -0.001, 0.001);
    TRY(expm1, -40, 700);
    TRY(log, 0, 2);
    TRY(log, 0.9, 1.1);
    TRY(log10, 0, 1e10);
    TRY(log10, 0.9, 1.1);
    TRY(log1p, -0.99, 1);
    TRY(log1p, -1e-08, 1e-08);
    TRY(sinh, -1, 1);
    TRY(sinh, -700, 700);
    TRY(cosh, -700, 700);
    TRY(tanh, -3, 3);
    TRY(atan, -10, 10);
    TRY(asin, -1, 1);
    TRY(acos, -1, 1);
    TRY(cbrt, -1e10, 1e10);
    try_all_sizes("sin", ours_sin, sinq, 0, 1024);
    try_all_sizes("cos", ours_cos, cosq, 0, 1024);
    try_all_sizes("tan", ours_tan, tanq, 0, 1024);
    try_all_sizes("log", ours_log, logq, -1000, 1000);
    powers();
    exact();
    printf("%d wrong\n", failures);
    return 0;
}
