#include "http_parse.h"

#include <string.h>

/* A piece of the head. */
struct text {
    const char *at;
    size_t size;
};

/* What the fields said. */
struct fields {
    unsigned hosts;
    bool close;
    bool keep_alive;
    bool has_body;
    bool malformed;
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* RFC 9110, section 5.6.2. */
static bool is_token(char c)
{
    static const char others[] = "!#$%&'*+-.^_`|~";
    if ((lower(c) >= 'a' && lower(c) <= 'z') || is_digit(c))
        return true;
    for (size_t i = 0; i < sizeof others - 1; i++)
        if (others[i] == c)
            return true;
    return false;
}

static bool equals(struct text text, const char *other)
{
    return text.size == strlen(other) && memcmp(text.at, other, text.size) == 0;
}

static bool equals_in_any_case(struct text text, const char *lower_case)
{
    if (text.size != strlen(lower_case))
        return false;
    for (size_t i = 0; i < text.size; i++)
        if (lower(text.at[i]) != lower_case[i])
            return false;
    return true;
}

/* Cuts off and returns what stands before the first `end`; all if there is none. */
static struct text take_until(struct text *rest, char end)
{
    struct text taken = {rest->at, 0};
    while (taken.size < rest->size && taken.at[taken.size] != end)
        taken.size++;
    size_t used = taken.size + (taken.size < rest->size);
    rest->at += used;
    rest->size -= used;
    return taken;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static struct text trim(struct text text)
{
    while (text.size > 0 && is_blank(text.at[0])) {
        text.at++;
        text.size--;
    }
    while (text.size > 0 && is_blank(text.at[text.size - 1]))
        text.size--;
    return text;
}

static bool all(struct text text, bool (*is)(char))
{
    for (size_t i = 0; i < text.size; i++)
        if (!is(text.at[i]))
            return false;
    return text.size > 0;
}

static bool is_visible(char c)
{
    return c > ' ' && c < 0x7f;
}

/* Finds the line's end. HTTP_INCOMPLETE if it has none yet; a CR or LF on its own, or a NUL, is refused. */
static enum http_parsed take_line(struct text *rest, struct text *line)
{
    for (size_t i = 0; i < rest->size; i++) {
        char c = rest->at[i];
        if (c == '\n' || c == '\0')
            return HTTP_MALFORMED;
        if (c != '\r')
            continue;
        if (i + 1 == rest->size)
            return HTTP_INCOMPLETE;
        if (rest->at[i + 1] != '\n')
            return HTTP_MALFORMED;
        *line = (struct text){rest->at, i};
        *rest = (struct text){rest->at + i + 2, rest->size - i - 2};
        return HTTP_COMPLETE;
    }
    return HTTP_INCOMPLETE;
}

/* RFC 9112, section 3.2: origin form, absolute form, or "*". */
static bool parse_target(struct text target, struct http_request *request)
{
    if (!all(target, is_visible))
        return false;
    if (target.size > 7 && equals_in_any_case((struct text){target.at, 7}, "http://")) {
        target = (struct text){target.at + 7, target.size - 7};
        while (target.size > 0 && target.at[0] != '/' && target.at[0] != '?')
            target = (struct text){target.at + 1, target.size - 1};
        if (target.size == 0 || target.at[0] == '?')
            target = (struct text){"/", 1};
    } else if (target.at[0] != '/' && !equals(target, "*")) {
        return false;
    }
    struct text path = take_until(&target, '?');
    request->path = path.at;
    request->path_size = path.size;
    return true;
}

static enum http_parsed parse_request_line(struct text line, struct http_request *request, bool *minor_0)
{
    struct text method = take_until(&line, ' ');
    struct text target = take_until(&line, ' ');
    if (!all(method, is_token) || line.size != 8 || memcmp(line.at, "HTTP/", 5) != 0)
        return HTTP_MALFORMED;
    if (!is_digit(line.at[5]) || line.at[6] != '.' || !is_digit(line.at[7]))
        return HTTP_MALFORMED;
    if (line.at[5] != '1')
        return HTTP_OTHER_VERSION;
    *minor_0 = line.at[7] == '0';
    request->method = equals(method, "GET") ? HTTP_GET : equals(method, "HEAD") ? HTTP_HEAD : HTTP_OTHER;
    return parse_target(target, request) ? HTTP_COMPLETE : HTTP_MALFORMED;
}

static void parse_connection(struct text value, struct fields *fields)
{
    while (value.size > 0) {
        struct text option = trim(take_until(&value, ','));
        fields->close |= equals_in_any_case(option, "close");
        fields->keep_alive |= equals_in_any_case(option, "keep-alive");
    }
}

static void parse_field(struct text line, struct fields *fields)
{
    size_t line_size = line.size;
    struct text name = take_until(&line, ':');
    struct text value = trim(line);
    for (size_t i = 0; i < value.size; i++)
        if ((unsigned char)value.at[i] < ' ' && value.at[i] != '\t')
            fields->malformed = true;
    if (name.size == line_size || !all(name, is_token)) /* no colon; a blank before the colon, or a folded line, too */
        fields->malformed = true;
    else if (equals_in_any_case(name, "host"))
        fields->hosts++;
    else if (equals_in_any_case(name, "connection"))
        parse_connection(value, fields);
    else if (equals_in_any_case(name, "transfer-encoding"))
        fields->has_body = true;
    else if (equals_in_any_case(name, "content-length")) {
        fields->malformed |= !all(value, is_digit);
        fields->has_body |= !equals(value, "0");
    }
}

enum http_parsed http_parse(const char *bytes, size_t size, struct http_request *request)
{
    struct text rest = {bytes, size};
    struct text line;
    struct fields fields = {0};
    bool minor_0 = false;
    if (size >= 2 && memcmp(bytes, "\r\n", 2) == 0) /* RFC 9112, section 2.2: an empty line before it */
        rest = (struct text){bytes + 2, size - 2};
    enum http_parsed parsed = take_line(&rest, &line);
    if (parsed == HTTP_COMPLETE)
        parsed = parse_request_line(line, request, &minor_0);
    if (parsed != HTTP_COMPLETE)
        return parsed;
    while ((parsed = take_line(&rest, &line)) == HTTP_COMPLETE && line.size > 0)
        parse_field(line, &fields);
    if (parsed != HTTP_COMPLETE)
        return parsed;
    if (fields.malformed || fields.hosts > 1 || (fields.hosts == 0 && !minor_0))
        return HTTP_MALFORMED;
    request->keep_alive = !fields.close && (!minor_0 || fields.keep_alive);
    request->has_body = fields.has_body;
    request->head_size = (size_t)(rest.at - bytes);
    return HTTP_COMPLETE;
}
