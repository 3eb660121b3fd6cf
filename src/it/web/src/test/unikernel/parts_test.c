/* The parts that have known answers. */
#include <string.h>

#include "arguments.h"
#include "checksum.h"
#include "date.h"
#include "expect.h"
#include "http_parse.h"
#include "siphash.h"
#include "stream.h"
#include "tcp_sequence.h"

static void checksum(void)
{
    /* RFC 1071, section 3. */
    static const uint8_t words[] = {0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7};
    EXPECT(checksum_of(checksum_add(0, words, 8)) == 0x220d, "of RFC 1071");
    EXPECT(checksum_of(checksum_add(0, words, 7)) == 0x2304, "odd size");
    EXPECT(checksum_of(checksum_add(checksum_add(0, words, 2), words + 2, 6)) == 0x220d, "in parts");
    static uint8_t ones[65535];
    memset(ones, 0xff, sizeof ones);
    EXPECT(checksum_of(checksum_add(0, ones, 65534)) == 0, "of ones");
}

static void sequences(void)
{
    EXPECT(before(0xffffffff, 0) && before(0x7fffffff, 0x80000000) && !before(5, 5), "before");
    EXPECT(not_after(5, 5) && !not_after(6, 5) && later(0xfffffff0, 16) == 16, "later");
    EXPECT(within(2, 0xfffffff0, 32) && !within(16, 0xfffffff0, 32) && !within(0, 0, 0), "within");
}

static void siphash_vector(void)
{
    /* The paper's example: key 00..0f, message 00..0e. */
    static const uint8_t message[15] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    static const uint64_t key[2] = {0x0706050403020100u, 0x0f0e0d0c0b0a0908u};
    EXPECT(siphash(key, message, sizeof message) == 0xa129ca6149be45e5u, "SipHash");
}

static void dates(void)
{
    static const struct {
        uint64_t seconds;
        const char *text;
    } known[] = {
        {0, "Thu, 01 Jan 1970 00:00:00 GMT"},          {784111777, "Sun, 06 Nov 1994 08:49:37 GMT"},
        {951782399, "Mon, 28 Feb 2000 23:59:59 GMT"},  {951782400, "Tue, 29 Feb 2000 00:00:00 GMT"},
        {4107542400, "Mon, 01 Mar 2100 00:00:00 GMT"},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        char text[DATE_SIZE];
        date_write(known[i].seconds, text);
        EXPECT(memcmp(text, known[i].text, DATE_SIZE) == 0, "%.29s", text);
    }
}

static void stream_in_pieces(void)
{
    uint8_t whole[100];
    uint8_t piece[100];
    stream_fill(1000003, whole, sizeof whole);
    for (size_t from = 0; from < sizeof whole; from++) {
        stream_fill(1000003 + from, piece, sizeof whole - from);
        EXPECT(memcmp(whole + from, piece, sizeof whole - from) == 0, "from %lu", (unsigned long)from);
    }
}

static void requests(void)
{
    static const struct {
        const char *text;
        enum http_parsed parsed;
        const char *path;
        bool keep_alive;
    } cases[] = {
        {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_COMPLETE, "/", true},
        {"GET /a?b HTTP/1.1\r\nHost:x\r\nConnection: Foo, CLOSE\r\n\r\n", HTTP_COMPLETE, "/a", false},
        {"GET HTTP://x/a HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_COMPLETE, "/a", true},
        {"GET http://x?q HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_COMPLETE, "/", true},
        {"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_COMPLETE, "*", true},
        {"GET / HTTP/1.0\r\n\r\n", HTTP_COMPLETE, "/", false},
        {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", HTTP_COMPLETE, "/", true},
        {"\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_COMPLETE, "/", true},
        {"GET / HTTP/1.1\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET / HTTP/1.1\r\nHost : x\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET / HTTP/1.1\nHost: x\n\n", HTTP_MALFORMED, NULL, false},
        {"GET  / HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"GET x HTTP/1.1\r\nHost: x\r\n\r\n", HTTP_MALFORMED, NULL, false},
        {"G@T / HTTP/1.1\r\n", HTTP_MALFORMED, NULL, false},
        {"GET /\r\n", HTTP_MALFORMED, NULL, false},
        {"PRI * HTTP/2.0\r\n", HTTP_OTHER_VERSION, NULL, false},
        {"GET / HTTP/1.1\r\nHost: x\r\n", HTTP_INCOMPLETE, NULL, false},
        {"", HTTP_INCOMPLETE, NULL, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct http_request request;
        enum http_parsed parsed = http_parse(cases[i].text, strlen(cases[i].text), &request);
        EXPECT(parsed == cases[i].parsed, "%s: %d", cases[i].text, (int)parsed);
        if (parsed != HTTP_COMPLETE)
            continue;
        EXPECT(request.path_size == strlen(cases[i].path) &&
                   memcmp(request.path, cases[i].path, request.path_size) == 0 &&
                   request.keep_alive == cases[i].keep_alive && request.head_size == strlen(cases[i].text),
               "%s", cases[i].text);
    }
}

static void command_lines(void)
{
    static const char *const refused[] = {"--ipv4=1.2.3.4",
                                          "--ipv4=1.2.3/8",
                                          "--ipv4=1.2.3.256/8",
                                          "--ipv4=1.2.3.4/33",
                                          "--ipv4=1.2.3.4/0",
                                          "--ipv4=1.2.3.4/8x",
                                          "--requests=",
                                          "--requests=99999999999999999999",
                                          "--x",
                                          "x"};
    struct arguments arguments = {.requests = 0};
    EXPECT(arguments_parse(" --ipv4=192.168.1.9/20  --ipv4-gateway=192.168.0.1 --requests=7 ", &arguments), "all");
    EXPECT(arguments.ip.address == 0xc0a80109 && arguments.ip.mask == 0xfffff000 &&
               arguments.ip.gateway == 0xc0a80001 && arguments.requests == 7,
           "values");
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        EXPECT(!arguments_parse(refused[i], &arguments), "%s", refused[i]);
}

int main(void)
{
    checksum();
    sequences();
    siphash_vector();
    dates();
    stream_in_pieces();
    requests();
    command_lines();
    printf("all parts right\n");
    return 0;
}
