/** Programs that the tests translate. */
package dev.solo5.guest.program;
