#include "heap/heap.h"

#include <cstddef>
#include <new>
#include <solo5.h>

extern "C" int answer(void);

namespace
{

struct Shape {
    virtual ~Shape() = default;
    virtual int area() const = 0;
};

class Square final : public Shape
{
  public:
    explicit Square(int side) : side(side) {}
    int area() const override { return side * side; }

  private:
    int side;
};

/* Its constructor runs before solo5_app_main(), its destructor never. */
class Early
{
  public:
    Early() : seen(answer()) {}
    ~Early() { seen = 0; }
    int seen;
};

Early early;

void say(const char *text)
{
    std::size_t size = 0;
    while (text[size] != '\0')
        size++;
    solo5_console_write(text, size);
}

} // namespace

int solo5_app_main(const solo5_start_info *info)
{
    heap_begin(*info);
    if (early.seen != 42)
        return 1;
    const Shape *squares[] = {new Square(2), new Square(3)};
    int area = 0;
    for (const Shape *square : squares) {
        area += square->area();
        delete square;
    }
    say(area == 13 ? "Hello from C++\n" : "wrong area\n");
#ifdef MORE
    static const char more[] = "and more of it\n";
    say(more);
#endif
    return area == 13 ? SOLO5_EXIT_SUCCESS : SOLO5_EXIT_FAILURE;
}
