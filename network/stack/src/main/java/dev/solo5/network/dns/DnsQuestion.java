package dev.solo5.network.dns;

/**
 * What is asked, RFC 1035 section 4.1.2.
 *
 * @param type {@link DnsData#A} and the like, or one that only questions have; 0..65535
 * @param dnsClass {@link DnsMessage#INTERNET}, or whatever else; 0..65535
 */
public record DnsQuestion(DnsName name, int type, int dnsClass) {}
