#include "icmp.h"

#include <string.h>

#include "bytes.h"
#include "checksum.h"
#include "ip.h"

enum { AT_TYPE = 0, AT_CODE = 1, AT_CHECKSUM = 2, HEADER = 8, ECHO_REPLY = 0, ECHO_REQUEST = 8 };

void icmp_receive(uint32_t source, const uint8_t *message, size_t size)
{
    if (size < HEADER || size > ip_payload_max() || checksum_of(checksum_add(0, message, size)) != 0)
        return;
    if (message[AT_TYPE] != ECHO_REQUEST || message[AT_CODE] != 0)
        return;
    uint8_t *reply = ip_payload();
    memcpy(reply, message, size);
    reply[AT_TYPE] = ECHO_REPLY;
    store16(reply + AT_CHECKSUM, 0);
    store16(reply + AT_CHECKSUM, checksum_of(checksum_add(0, reply, size)));
    ip_send(source, IP_ICMP, size);
}
