package dev.solo5.tender.hvt.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How long a ring's thread looks before it sleeps. */
class SpinBudgetTest {
  private static int spend(SpinBudget budget) {
    int looks = 0;
    while (budget.takeOne()) {
      looks++;
    }
    return looks;
  }

  @Test
  void beginsWithTheLimitOfTheSpecification() {
    assertEquals(4096, spend(new SpinBudget(2)));
  }

  @Test
  void halvesDownWhenNothingComes() {
    SpinBudget budget = new SpinBudget(2);
    for (int expected = 4096; expected > 64; expected /= 2) {
      assertEquals(expected, spend(budget));
      budget.slept();
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(64, spend(budget));
      budget.slept();
    }
  }

  @Test
  void doublesWhenLookingPaid() {
    SpinBudget budget = new SpinBudget(8);
    for (int i = 0; i < 20; i++) {
      spend(budget);
      budget.slept();
    }
    for (int expected = 64; expected < 4096; expected *= 2) {
      assertEquals(expected, spend(budget));
      budget.found();
    }
    spend(budget);
    budget.found();
    assertEquals(4096, spend(budget));
  }

  @Test
  void staysWhenThereIsWorkAtOnce() {
    SpinBudget budget = new SpinBudget(2);
    spend(budget);
    budget.slept();
    budget.found();
    budget.found();
    assertEquals(2048, spend(budget));
  }

  @Test
  void neverLooksWithASingleProcessor() {
    SpinBudget budget = new SpinBudget(1);
    for (int i = 0; i < 3; i++) {
      assertEquals(0, spend(budget));
      budget.slept();
      budget.found();
    }
  }
}
