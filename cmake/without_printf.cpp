// Linked into our modules ahead of the C library, for a function that is called there but whose words
// nobody reads. It would bring in printf.

extern "C" {

// libc++abi's last words before it aborts; nobody would read them.
void abort_message(const char*, ...) { __builtin_trap(); }

}  // extern "C"

// From libc++ 15 (Emscripten 3.1.24) on, a failed check in the library prints before it ends.
#if __has_include(<__verbose_abort>)
#include <__verbose_abort>

void std::__libcpp_verbose_abort(const char*,
                                 ...) noexcept(noexcept(std::__libcpp_verbose_abort(""))) {
  __builtin_trap();
}
#endif
