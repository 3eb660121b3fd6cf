package dev.solo5.network.tcp;

/**
 * What tells the connections of a host apart.
 *
 * @param remoteAddress IPv4
 * @param remotePort 0..65535
 * @param localPort 0..65535
 */
record Flow(int remoteAddress, int remotePort, int localPort) {}
