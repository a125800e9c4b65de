#ifndef CLONES_H
#define CLONES_H

// One function, compiled for several CPUs; the loader picks. Only ELF on x86 has that, and elsewhere
// the compiler's default is all there is: on ARM that includes the vector unit.
#if defined(__x86_64__) && defined(__linux__)
#define CLONED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONED
#endif

#endif
