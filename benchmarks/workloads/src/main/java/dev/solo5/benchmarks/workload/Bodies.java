package dev.solo5.benchmarks.workload;

/** Floating point: bodies that attract each other. */
final class Bodies implements Workload {
  private static final int BODIES = 5;
  private static final int STEPS = 200_000;
  private static final double STEP = 0.001;

  private final double[] x = new double[BODIES];
  private final double[] y = new double[BODIES];
  private final double[] z = new double[BODIES];
  private final double[] vx = new double[BODIES];
  private final double[] vy = new double[BODIES];
  private final double[] vz = new double[BODIES];
  private final double[] mass = new double[BODIES];

  @Override
  public long run() {
    for (int i = 0; i < BODIES; i++) {
      x[i] = 3.0 * i + 1;
      y[i] = 2.0 - i;
      z[i] = 0.25 * i;
      vx[i] = 0.1 * i;
      vy[i] = 0.3 - 0.05 * i;
      vz[i] = 0.02 * i;
      mass[i] = 1.0 / (i + 1);
    }
    for (int step = 0; step < STEPS; step++) {
      attract();
      for (int i = 0; i < BODIES; i++) {
        x[i] += STEP * vx[i];
        y[i] += STEP * vy[i];
        z[i] += STEP * vz[i];
      }
    }
    return Double.doubleToLongBits(x[0] + y[1] + z[2] + vx[3]);
  }

  private void attract() {
    for (int i = 0; i < BODIES; i++) {
      for (int j = i + 1; j < BODIES; j++) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        double dz = z[i] - z[j];
        double square = dx * dx + dy * dy + dz * dz + 0.01;
        double pull = STEP / (square * Math.sqrt(square));
        vx[i] -= dx * mass[j] * pull;
        vy[i] -= dy * mass[j] * pull;
        vz[i] -= dz * mass[j] * pull;
        vx[j] += dx * mass[i] * pull;
        vy[j] += dy * mass[i] * pull;
        vz[j] += dz * mass[i] * pull;
      }
    }
  }
}
