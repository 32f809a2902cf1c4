# Three standalone modules, loaded by a few lines of our own JavaScript:
#   core.wasm            the exports of wasm/abi/exports.txt; web/scripts/split.mjs makes two files of it
#   international.wasm   normalization and UTS #46, for what is beyond ASCII in an e-mail address
#   author.wasm          core.wasm and what only those need who write notices: the command line loads it
# Measured on the way: LTO saves 22 %; -Os, -O2 and EVAL_CTORS gain nothing.

# The setting changed its name in 3.1.25.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(stack_size TOTAL_STACK)
else()
  set(stack_size STACK_SIZE)
endif()

# Saves 1 kB of core.wasm's brotli, and takes some seconds.
if(CMAKE_CXX_FLAGS MATCHES "-Oz")
  set(smaller -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz,--converge)
endif()

function(clearnotice_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;EXPORTS;LINKS" ${ARGN})
  list(TRANSFORM arg_EXPORTS PREPEND "_")
  list(JOIN arg_EXPORTS "," exports)
  add_executable(${name} ${arg_SOURCES} cmake/without_printf.cpp)
  set_target_properties(${name} PROPERTIES SUFFIX .wasm)
  target_link_libraries(${name} PRIVATE ${arg_LINKS})
  target_link_options(${name} PRIVATE
    --no-entry -fno-exceptions
    -sSTANDALONE_WASM -sEXPORTED_FUNCTIONS=${exports}
    -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc -sFILESYSTEM=0 -s${stack_size}=262144
    ${smaller})
endfunction()

file(STRINGS wasm/abi/exports.txt core_exports REGEX "^[A-Za-z_]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS wasm/abi/exports.txt)
# The rooms from the last to the first: what is called stands before its callers then, for 0.7 kB less
# of brotli than the other way round.
clearnotice_module(core
  SOURCES ${abi_sources} wasm/abi/international/client.cpp wasm/abi/complaints/none.cpp
  EXPORTS ${core_exports}
  LINKS text json phone catalog field notice consent payload view engine)
# The bridge to the other module is an import that Emscripten knows nothing of. A symbol that is
# really missing would become one too: the loader has no such import, so the first test fails.
target_link_options(core PRIVATE -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0)
# What a file compiled for speed has to inline is in a header; between files it only costs bytes (1 kB).
if(CMAKE_CXX_FLAGS MATCHES "-Oz")
  target_link_options(core PRIVATE -Wl,-mllvm,-inline-threshold=-100)
endif()

file(STRINGS wasm/abi/author/exports.txt author_exports REGEX "^[A-Za-z_]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS wasm/abi/author/exports.txt)
clearnotice_module(author_module
  SOURCES ${abi_sources} ${author_abi_sources} wasm/abi/international/client.cpp
  EXPORTS ${core_exports} ${author_exports}
  LINKS author sentences)
set_target_properties(author_module PROPERTIES OUTPUT_NAME author)
target_link_options(author_module PRIVATE
  -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0)

clearnotice_module(international_module
  SOURCES wasm/abi/international/module.cpp
  EXPORTS cn_room cn_international cn_answer
  LINKS international)
set_target_properties(international_module PROPERTIES OUTPUT_NAME international)
