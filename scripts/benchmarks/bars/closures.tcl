# Tcl has no closures; a command prefix is what its programmers use for one.
proc add {k x} {expr {$x + $k}}
proc main {} {
    set sum 0
    for {set i 1} {$i <= 2000000} {incr i} {
        set add [list add $i]
        incr sum [{*}$add 1]
    }
    puts $sum
}
main
