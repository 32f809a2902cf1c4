// Writes an ICU table as a C++ array, so that the core carries it and reads no file.
//
//   icu_data uts46.nrm OUT.cpp

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string as_source(const std::string& table) {
  std::string out =
      "#include \"icu_data.h\"\n\n"
      // ICU reads 32-bit values in place.
      "alignas(16) const unsigned char clearnotice_icu_data[] = {";
  for (std::size_t i = 0; i < table.size(); ++i) {
    out += i % 24 == 0 ? '\n' : ' ';
    out += std::to_string(static_cast<unsigned char>(table[i]));
    out += ',';
  }
  out += "\n};\n";
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: icu_data TABLE.nrm OUT.cpp\n");
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string table{std::istreambuf_iterator<char>(in), {}};
  // Every ICU data file has these two bytes after its header's size (common/ucmndata.h).
  if (table.size() < 4 || table.compare(2, 2, "\xda\x27") != 0) {
    std::fprintf(stderr, "icu_data: %s is not an ICU table\n", argv[1]);
    return 1;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << as_source(table);
  if (!out.flush()) {
    std::fprintf(stderr, "icu_data: cannot write %s\n", argv[2]);
    return 1;
  }
}
