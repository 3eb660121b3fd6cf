package org.teavm.model.optimization;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.teavm.common.DominatorTree;
import org.teavm.common.Graph;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ProgramUtils;

/**
 * Leaves out what initialises a class for the second time, in the place of the translator's class
 * of this name. That one takes a class for initialised in a handler that is there for when it could
 * not be initialised.
 */
public class ClassInitElimination implements MethodOptimization {
  /** A block, and what has been initialised before it. */
  private record Step(int block, Set<String> initialised) {}

  @Override
  public boolean optimize(MethodOptimizationContext context, Program program) {
    Graph flow = ProgramUtils.buildControlFlowGraph(program);
    DominatorTree dominators = GraphUtils.buildDominatorTree(flow);
    Graph tree = GraphUtils.buildDominatorGraph(dominators, program.basicBlockCount());
    Set<Integer> handlers = handlers(program);
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(0, new HashSet<>()));
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      if (handlers.contains(step.block)) {
        step.initialised.clear();
      }
      eliminate(program.basicBlockAt(step.block), step.initialised);
      for (int next : tree.outgoingEdges(step.block)) {
        steps.push(new Step(next, new HashSet<>(step.initialised)));
      }
    }
    return false;
  }

  private static Set<Integer> handlers(Program program) {
    Set<Integer> handlers = new HashSet<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (TryCatchBlock each : block.getTryCatchBlocks()) {
        handlers.add(each.getHandler().getIndex());
      }
    }
    return handlers;
  }

  private static void eliminate(BasicBlock block, Set<String> initialised) {
    Instruction next;
    for (Instruction each = block.getFirstInstruction(); each != null; each = next) {
      next = each.getNext();
      if (each instanceof InitClassInstruction initialise) {
        if (!initialised.add(initialise.getClassName())) {
          each.delete();
        }
      } else if (each instanceof InvokeInstruction call) {
        initialised.add(call.getMethod().getClassName());
      }
    }
  }
}
