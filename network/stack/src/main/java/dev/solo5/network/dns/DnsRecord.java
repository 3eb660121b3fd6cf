package dev.solo5.network.dns;

/**
 * A resource record, RFC 1035 section 4.1.3.
 *
 * @param dnsClass {@link DnsMessage#INTERNET}, or whatever else; 0..65535
 * @param ttlSeconds for how long it may be kept; none is negative, RFC 2181 section 8
 */
public record DnsRecord(DnsName name, int dnsClass, int ttlSeconds, DnsData data) {}
