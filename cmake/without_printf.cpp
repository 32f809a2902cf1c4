// Linked into our modules ahead of the C library, for functions that are called there but whose
// results nobody reads. Together they would bring in printf and strtod: 10 kB of brotli in 120.
//
// nlohmann_json's lexer turns each number into a double and each syntax error into a text. Our JSON
// reader keeps numbers as they are written and explains errors in its own words.

#include <cstddef>
#include <cstring>
#include <version>

extern "C" {

// The lexer asserts that the whole number was read, so the end is told truly.
double strtod(const char* text, char** end) {
  *end = const_cast<char*>(text) + std::strspn(text, "+-.0123456789eE");
  return 0;
}

float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }

long double strtold(const char* text, char** end) { return strtod(text, end); }

int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = '\0';
  return 0;
}

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
