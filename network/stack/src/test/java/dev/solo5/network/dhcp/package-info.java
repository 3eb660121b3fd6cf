@NullMarked
package dev.solo5.network.dhcp;

import org.jspecify.annotations.NullMarked;
