interp recursionlimit {} 40000
proc down {n} {if {$n == 0} {return 0}; expr {1 + [down [expr {$n - 1}]]}}
proc main {} {
    set sum 0
    for {set i 1} {$i <= 200} {incr i} {incr sum [down 9900]}
    puts $sum
}
main
