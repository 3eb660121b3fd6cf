package dev.solo5.maven.doctor;
/** What running needs. */
final class RunChecks {}
