package dev.solo5.network;

/**
 * What went over a device's wire so far.
 *
 * @param framesFromGuest whole frames, malformed ones included
 * @param bytesFromGuest of these, with their Ethernet headers
 * @param framesToGuest that the guest's end took
 * @param bytesToGuest of these, with their Ethernet headers
 * @param refused frames from the guest that were malformed or claimed to come from someone else
 * @param lost frames to the guest for which there was no room
 */
public record NetworkCounters(
    long framesFromGuest,
    long bytesFromGuest,
    long framesToGuest,
    long bytesToGuest,
    long refused,
    long lost) {}
