#define TEXT "as it was"
