package org.example.shapes

sealed interface Shape

data class Square(val side: Int) : Shape

data class Rectangle(val width: Int, val height: Int = 1) : Shape

val Shape.area: Int
  get() = when (this) {
    is Square -> side * side
    is Rectangle -> width * height
  }

fun main(arguments: Array<String>) {
  val shapes = listOf(Square(3), Rectangle(width = 2, height = 5), Rectangle(7))
  shapes.sortedBy { it.area }.forEach { println("$it has ${it.area}") }
  val byKind = shapes.groupBy({ it::class == Square::class }, Shape::area)
  println(byKind.mapValues { (_, areas) -> areas.sum() })
  println(generateSequence(1) { it * 2 }.takeWhile { it < 100 }.joinToString("+"))
  println(arguments.firstOrNull()?.uppercase() ?: "nobody")
}
