#include <stdint.h>

/* Named as the Java Native Interface names them; methods of one name have their parameters besides. */

double Java_org_example_app_Main_half(double number)
{
    return number / 2;
}

int64_t Java_org_example_app_Main_twice__I(int32_t number)
{
    return 2 * (int64_t)number;
}

int64_t Java_org_example_app_Main_twice__J(int64_t number)
{
    return 2 * number;
}

int8_t Java_org_example_app_Main_is_1even(int8_t number)
{
    return number % 2 == 0;
}
