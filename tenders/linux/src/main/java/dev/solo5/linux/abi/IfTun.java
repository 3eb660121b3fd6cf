package dev.solo5.linux.abi;

/** Network interfaces, tap devices and their offloads. */
@CHeader({
  "sys/socket.h",
  "sys/ioctl.h",
  "linux/if.h",
  "linux/if_tun.h",
  "linux/sockios.h",
  "linux/ethtool.h"
})
public final class IfTun {
  public static final int IFNAMSIZ = 16;
  public static final int IFF_UP = 1;
  public static final int IFF_RUNNING = 0x40;
  public static final int IFF_TAP = 2;
  public static final int IFF_NO_PI = 0x1000;
  public static final int IFF_VNET_HDR = 0x4000;
  public static final int TUNSETIFF = 0x400454ca;
  public static final int TUNGETIFF = 0x800454d2;
  public static final int SIOCGIFFLAGS = 0x8913;
  public static final int SIOCGIFMTU = 0x8921;
  public static final int SIOCETHTOOL = 0x8946;
  public static final int ETHTOOL_SGSO = 0x24;
  public static final int ETHTOOL_SGRO = 0x2c;
  public static final int AF_UNIX = 1;
  public static final int AF_INET = 2;
  public static final int AF_INET6 = 10;
  public static final int AF_PACKET = 17;
  public static final int SOCK_STREAM = 1;
  public static final int SOCK_DGRAM = 2;
  public static final int SOCK_RAW = 3;
  public static final int SOCK_SEQPACKET = 5;
  public static final int SOCK_NONBLOCK = 0x800;
  public static final int SOCK_CLOEXEC = 0x80000;
  public static final int SOL_SOCKET = 1;
  public static final int SO_TYPE = 3;
  public static final int SO_SNDBUF = 7;
  public static final int SO_DOMAIN = 39;

  private IfTun() {}

  /** A request about the interface it names. */
  @CStruct("struct ifreq")
  public static final class Ifreq {
    public static final int SIZE = 40;
    public static final int IFR_NAME = 0;
    public static final int IFR_FLAGS = 16;
    public static final int IFR_MTU = 16;
    public static final int IFR_DATA = 16;

    private Ifreq() {}
  }

  /** An offload setting: command and value. */
  @CStruct("struct ethtool_value")
  public static final class EthtoolValue {
    public static final int SIZE = 8;
    public static final int CMD = 0;

    private EthtoolValue() {}
  }
}
