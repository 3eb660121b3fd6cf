#include <freestanding/heap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STACK_SIZE = 64 * 1024 };

/* A copy of the word at *at, which moves behind it, or NULL. */
static char *next_word(const char **at)
{
    const char *end = strchr(*at, ' ');
    size_t length = end == NULL ? strlen(*at) : (size_t)(end - *at);
    char *word = malloc(length + 1);
    if (word == NULL)
        return NULL;
    memcpy(word, *at, length);
    word[length] = '\0';
    *at += length + (end != NULL);
    return word;
}

int solo5_app_main(const struct solo5_start_info *info)
{
    heap_init(info, STACK_SIZE);
    const char *rest = info->cmdline;
    while (*rest != '\0') {
        char *word = next_word(&rest);
        if (word == NULL)
            return EXIT_FAILURE;
        printf("%-6s has %2zu letters\n", word, strlen(word));
        free(word);
    }
    if (malloc(info->heap_size) != NULL)
        return EXIT_FAILURE;
    void *all = malloc(info->heap_size - STACK_SIZE - 256); /* nothing was lost */
    printf("%s\n", all != NULL ? "the heap is whole" : "the heap is in pieces");
    return all != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
}
