/* Includes nothing: compiled once, whatever changes in the libraries. */
int app_answer(void);

int app_answer(void)
{
    return 42;
}
