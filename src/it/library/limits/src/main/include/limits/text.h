#ifndef LIMITS_TEXT_H
#define LIMITS_TEXT_H

#define LIMITS_TEXT_MAX 80

#endif
